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
form-secret-again = 为了安全，我们没有保存您发送的内容，请再发送一次。
form-private-again = 为了安全，我们没有保存这个回答，请再发送一次。
form-resume = ▶ 继续刚才未完成的操作
form-want-file = 这里请发送照片或文件，或点击按钮。
form-words-lost = 这里没有收下您的文字。请发送照片或文件，或点击按钮。
form-over = 此表单已结束，请重新开始。
old-button = 这是旧按钮。这里是最新页面。
our-fault = 我们这边出了问题。请一分钟后再发送一次。
too-fast = 请稍微慢一点。
too-many = 一次来的消息太多，我们没有全部收下。请查看并重新发送缺少的内容。
