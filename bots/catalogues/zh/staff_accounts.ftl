### 客户经理看到的账户，以及卖家申请的类目和品牌。

staff-accounts-title = 👤 <b>账户</b>
staff-accounts-all = 👤 全部账户
staff-accounts-inactive = 🟡 只看停用的
staff-person = 👤 <b>{ $name }</b>
    { $email }
    🏬 { $shops }
staff-account-active = 正常
staff-account-inactive = 停用
staff-account-suspended = 冻结
staff-account-why = 原因：
staff-account-reason = ✍️ 为什么要更改 <b>{ $name }</b> 的账户？请用英文写明原因，{ $name } 会看到。
staff-do-activate = 🟢 启用
staff-do-deactivate = 🟡 停用
staff-do-suspend = 🔴 冻结
staff-copy-email = 📄 复制邮箱

staff-requests-title = 🏷 <b>类目和品牌申请</b>，最早的在前
staff-kind-category = 类目
staff-kind-brand = 品牌
staff-request-line = 🏷 { $kind }：<b>{ $name }</b>
staff-do-approve = ✅ 批准
staff-do-reject = ✖ 拒绝
staff-rejected = ✖ 申请已拒绝，卖家会得知原因。
staff-account-own = 这是您自己的账户，请找另一位管理员。
staff-operators-only = 只有管理员可以这样做。
staff-managers-only = 只有客户经理或管理员可以这样做。
staff-sure-activate = 🟢 <b>{ $name }</b> 可以重新登录，并会看到：
staff-sure-deactivate = 🟡 在账户重新启用之前，<b>{ $name }</b> 在这里什么也不能做，并会看到：
staff-sure-suspend = 🔴 <b>{ $name }</b> 的账户将被冻结：只有管理员能让 <b>{ $name }</b> 重新登录，本人会看到：
staff-request-by = 🏬 { $shop } · { $name } · { $when }
staff-request-gone = 此申请已不在等待，请重新打开列表。
staff-approved = ✅ 申请已批准，卖家会得到通知。
