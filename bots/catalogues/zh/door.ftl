### 入口：首页、关联聊天、登录、重设密码、停用的账户、邀请。

start-welcome = 👋 欢迎来到 <b>Seller Center</b> 卖家中心。

    在这里您可以按时回复申诉、查看每个期限、管理店铺设置。

    请先把此聊天与您的账户关联。
start-link = 🔗 关联我的账户
start-login = 🔑 用密码登录
start-forgot = 忘记密码
start-help = ❔ 帮助
door-home = 🏠 首页
door-linked = { $name }，您好！此聊天已与您的账户关联。
door-private = 请在私聊中操作。密码和验证码不应出现在群里。
door-bad-email = 这不是电子邮箱。请写成 name@example.com 的样子。
door-weak-password = 此密码太容易猜到或太短。请至少用 10 个字符：用几个词组成一句话，不要含姓名或邮箱。
language-title = 🌐 请选择语言。申诉本身仍用英文。

## 进入

link-email = ✉️ 您账户的电子邮箱是什么？我们会发送验证码。
link-code = 如果 <b>{ $email }</b> 有账户，一封带有 8 位验证码的邮件正在路上。15 分钟内有效。

    请在这里发送验证码，或点击邮件中的链接。您的消息会被删除。
link-whose = 🔗 要在此聊天中使用 <b>{ $name }</b>（{ $address }）的账户吗？
link-leaves = 此聊天将不再使用账户 <b>{ $email }</b>。
link-unasked = 不是您要的链接？请取消：这是别人发给您的。
link-use = ✅ 在此使用
login-email = ✉️ 您账户的电子邮箱是什么？
login-password = 🔑 请发送 <b>{ $email }</b> 的密码。我们只用一次，不会保存，并会删除您的消息。
reset-email = ✉️ 您账户的电子邮箱是什么？我们会发送重设密码的链接。
reset-asked = 📨 如果 <b>{ $email }</b> 有账户，一封带有链接的邮件正在路上。链接只能用一次，30 分钟内有效。

    没有收到？请查看垃圾邮件，并检查地址。
reset-password = 🔑 { $name }，您好。请为 <b>{ $address }</b> 发送新密码。

    至少 10 个字符。用几个词组成一句话就很好。我们不会保存您的消息，并会删除它。
reset-done = 您的密码已更改，其他登录均已结束，您的其他聊天也已取消关联。
reset-again = 重新获取链接

## 停用

inactive-password-fine = 您的密码正确。
inactive-password-new = 您的密码已更改，没有问题。
inactive-code-fine = 您的验证码正确。
inactive-is-inactive = { $name }，您的账户为<b>停用（Inactive）</b>状态。
inactive-is-suspended = { $name }，您的账户已被<b>冻结</b>。
inactive-is-active = { $name }，您的账户正常。
inactive-why = 原因：{ $reason }
    自：{ $since }
inactive-manager = 请联系您的客户经理 <b>{ $name }</b>：{ $email }。
inactive-no-manager = 您的账户没有客户经理。请回复我们的任意一封邮件。
inactive-ask = ✉️ 联系我的客户经理
inactive-copy = 复制邮箱地址
inactive-log-out = 取消关联此聊天
inactive-asked = 我们已给您的客户经理发送邮件。答复会发到您的邮箱。
inactive-asked-today = 您的客户经理今天已收到我们的邮件。请等待答复。

## 邀请

invitation-shop = { $by } 邀请您加入店铺 { $shop }，担任{ $role }。请在 { $until } 前接受。
invitation-team = { $by } 邀请您加入平台团队，担任{ $role }。请在 { $until } 前接受。
invitation-name = 👋 { $to }

    您的账户将是 <b>{ $email }</b>。您叫什么名字？
invitation-password = 🔑 请为 <b>{ $email }</b> 设置密码：至少 10 个字符。用几个词组成一句话就很好。我们不会保存您的消息，并会删除它。
invitation-accept = 👋 { $to }

    您的账户：<b>{ $email }</b>
invitation-accept-elsewhere = 👋 { $to }

    您的账户：<b>{ $email }</b>

    此账户已在使用。请先接受，然后登录，才能在此聊天中使用。
invitation-join = ✅ 接受
invitation-joined = 您已接受邀请。要在此聊天中使用您的账户，请登录。

## 可能出现的问题

error-invalid-token = 此链接或验证码无效，或已失效。请重新获取。
error-invalid-credentials = 邮箱或密码不正确。请重试，或重设密码。
error-too-many-attempts = { $minutes ->
   *[other] 尝试次数过多。请等待 { $minutes } 分钟后再试。
}
