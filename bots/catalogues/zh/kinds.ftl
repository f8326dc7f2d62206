### 申诉的种类和每种要填写的内容。jumia_core/policies/claims.toml 中每个种类和字段各一条。

## 种类（也用在按钮上）

kind-counterfeit_appeal = 售假判定申诉
kind-lost_package = 包裹丢失
kind-cancel_order = 取消错误或重复的订单
kind-sync_issue = 已删除或停用的 SKU 仍在售
kind-api_issue = API 问题
kind-holiday_orders = 假期模式中的订单
kind-payment_delayed = 付款延迟
kind-bill_problem = 账单问题
kind-bad_return = 退货损坏、错误或缺失
kind-other = 其他问题

## 字段

field-order_number = 订单号
field-tracking_number = 物流单号
field-sku = 卖家 SKU
field-country = 店铺站点所在国家
field-url = 调用的 URL
field-response = 返回的响应
field-holiday_dates = 假期的第一天和最后一天
field-statement_period = 对账单周期
field-amount = 金额和币种
field-transaction_type = 交易类型（与对账单一致）
field-collected_at = 您取回退货的日期
field-ordered_at = 下单日期
field-noticed_at = 您收到通知的日期
field-topic = 申诉主题

## 字段下的提示

hint-country = 例如 NG、KE 或 EG。
hint-statement_period = 例如 2026-W44。
hint-amount = 例如 12500 NGN。
hint-collected_at = 例如 2026-11-20。
hint-ordered_at = 例如 2026-11-20。
hint-noticed_at = 例如 2026-11-20。
hint-topic = 用几个词说明。
