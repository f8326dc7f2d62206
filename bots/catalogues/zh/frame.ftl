### 所有页面共用的文字。HTML 标签和 { $名称 } 请保持原样。

problem = { $what }
not-linked = 此聊天尚未关联账户。
not-linked-hint = 请先发送 /start 并关联。
no-shop = 您的账户没有店铺。
no-shop-hint = 请店主邀请您加入。
not-staff = 这里仅供平台团队使用。
form-send = 发送
form-back = ◀ 返回
form-cancel = ✖ 取消
form-skip = 跳过
form-done = 完成
form-tap-one = 请点击其中一个按钮。
form-no-file = 这里请用文字回答。
form-files = { $count ->
   *[other] 已收到 { $count } 个文件。可继续发送，或点击“完成”。
}
form-secret-again = 我们没有保存您的密码，请再发送一次。
form-private-again = 为了安全，我们没有保存这个回答，请再发送一次。
form-over = 此表单已结束，请重新开始。
old-button = 这是旧按钮。这里是最新页面。
our-fault = 我们这边出了问题。您的消息没有丢失，请一分钟后再试。
too-fast = 请稍微慢一点。
