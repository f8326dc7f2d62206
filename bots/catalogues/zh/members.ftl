### 店铺成员和自己的账户（me-…）。{ $name } 是人名，{ $shop } 是店铺，{ $role } 是角色。

members-title = { $count ->
   *[other] 👥 <b>{ $shop }</b> · { $count } 人
}
members-line = { $chats ->
    [0] 👤 <b>{ $name }</b> · { $role }
    { $email } · 未关联聊天
   *[other] 👤 <b>{ $name }</b> · { $role }
    { $email } · { $chats } 个聊天
}
members-invited = { $count ->
   *[other] ✉️ <b>{ $count } 个邀请等待接受</b>
}
members-invited-line = ✉️ { $email } · { $role }
    有效至 { $until }
members-invite = ➕ 邀请
members-invite-email = ✉️ 对方的电子邮箱是什么？我们会把邀请发过去。
members-which-role = 此人负责什么？所有人都可以处理申诉。收款信息供店主和会计查看，包裹由店主和打包员处理。只有店主可以更改设置和成员。
members-as-owner = 店主
members-as-packer = 打包员
members-as-accountant = 会计
members-invite-sure = 邀请 <b>{ $email }</b> 加入 { $shop }，担任{ $role }？
members-invite-send = ✉️ 发送邀请
members-invite-sent = 给 { $email } 的邀请已在路上，7 天内有效。
members-role = 更改角色
members-role-of = <b>{ $name }</b> 现在是{ $role }。改为什么？
members-role-sure = 让 <b>{ $name }</b> 担任{ $role }？
members-role-changed = { $name } 的角色已更改。
members-remove = ✖ 移除
members-remove-sure = 将 <b>{ $name }</b> 从 { $shop } 移除？申诉仍归店铺。
members-removed = { $name } 已不再属于店铺。
members-revoke = ✖ 撤回邀请
members-revoke-sure = 撤回给 <b>{ $email }</b> 的邀请？链接将失效。
members-revoked = 给 { $email } 的邀请已撤回。
members-gone = 您的店铺中已没有此人。
members-invitation-gone = 此邀请已不再等待。

## 自己的账户

me-title = 👤 <b>{ $name }</b>
    { $email }
    🌐 { $language }
me-shop = 🏬 { $shop } · { $role }
me-staff = 🏢 平台团队 · { $role }
me-password-set = 🔑 已设置密码。
me-password-none = 🔑 尚未设置密码：您可以用邮件验证码进入。
me-rename = ✏️ 姓名
me-password = 🔑 新密码
me-chats = 📱 聊天
me-sessions = 💻 登录
me-language = 🌐 语言
me-log-out = 取消关联此聊天
me-rename-to = 您的姓名是 <b>{ $name }</b>。改为什么？
me-password-sure = 我们会把重设密码的链接发到 <b>{ $email }</b>。这样，只拿到您手机的人无法更改密码。
me-password-send = ✉️ 发送链接
me-chats-title = { $count ->
   *[other] 📱 有 <b>{ $count } 个聊天</b>代表您的账户。点击可取消关联。
}
me-chat-since = 📱 <b>{ $label }</b>
    自 { $since }
me-chat-here = 当前聊天
me-chat-blocked = 已屏蔽机器人
me-chat-gone = 此聊天已不再关联您的账户。
me-unlink = ✖ 取消关联
me-unlink-sure = 取消关联 <b>{ $label }</b>？它将不能再代表您的账户，也不再收到通知。
me-sessions-title = { $count ->
    [0] 💻 聊天之外没有人登录您的账户。
   *[other] 💻 您的账户在聊天之外有 <b>{ $count } 处登录</b>。
}
me-session = <b>{ $at }.</b> { $label }
    最近活动 { $seen }
me-session-end = ✖ 结束 { $at }
me-session-ended = 已在那里退出登录。
