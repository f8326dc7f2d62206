### 卖家的申诉：列表、单个申诉、提出、回复。申诉内容本身始终用英文。

## 列表

claims-open = 📋 <b>处理中的申诉</b>，最紧急的在前
claims-resolved = ⚖️ <b>已有决定的申诉</b>
claims-all = 🗂 <b>您的全部申诉</b>
claims-none = 这里没有内容。
claims-show-open = 📋 处理中
claims-show-resolved = ⚖️ 已有决定
claims-show-all = 🗂 全部

## 轮到谁，申诉处于什么状态

turn-seller = 👉 轮到您了。
turn-platform = 🏢 轮到我们了。
status-resolved = ⚖️ 已有决定
status-closed_no_reply = ⛔ 已关闭：未按时收到回复
status-withdrawn = ↩️ 已撤回
outcome-accepted = ✅ 申诉成立
outcome-partly = ☑️ 申诉部分成立
outcome-rejected = ❌ 申诉不成立

## 期限

claim-no-clock = ⏸ 现在不计时。我们的邮件送达后，您的期限才开始计算。
claim-until = ⏰ 截止 { $until } · 还剩 { $left }
claim-overdue = 🔴 已逾期。期限已于 { $until } 结束。
claim-due-you = ⏰ 请最晚于 <b>{ $here }</b> 回复。
    我们团队当地时间：{ $there }。
    ⏳ 剩余时间：{ $left }
claim-due-them = ⏰ 我们最晚于 <b>{ $here }</b> 答复。
    我们团队当地时间：{ $there }。
    ⏳ 剩余时间：{ $left }
claim-late = 🔴 已逾期。期限已于 <b>{ $here }</b> 结束。
    我们团队当地时间：{ $there }。

## 单个申诉

claim-title = <b>申诉 { $number }</b>
    { $kind }
claim-reopen = 💬 不同意这个决定？请最晚于 <b>{ $until }</b> 回复，我们会重新处理。
claim-follows = 🔗 同一事项以前的申诉是 <b>{ $number }</b>。
claim-why = 🕒 <b>申诉 { $number } 的期限</b>，逐日说明（英文）
claim-reply = ✍️ 回复
claim-withdraw = ↩️ 撤回申诉
claim-explain = 🕒 期限怎么算
claim-copy = 📄 复制编号
claim-open = 打开申诉
claim-withdraw-why = 您为什么要撤回申诉 <b>{ $number }</b>？请用英文写明，或点击“跳过”。
claim-withdraw-sure = ⚠️ 确定撤回申诉 <b>{ $number }</b> 吗？撤回后申诉会关闭，不再处理。
claim-left = 您已退出表单，没有发送任何内容。

## 卖家消息的效力，显示在消息下方

standing-counted = 此回复有效。
standing-further = 已与您的回复一起保存。
standing-crossed = 此回复有效。发送时我们的问题尚未送达。
standing-not-english = 无效：不是英文。
standing-empty = 无效：没有文字也没有文件。
standing-late = 无效：来得太晚。
standing-closed = 无效：申诉当时已经关闭。

## 回复的结果

outcome-of-counted = 我们已收到您对申诉 <b>{ $number }</b> 的回复，回复有效。
outcome-of-further = 我们已收到您的消息，并与您对申诉 <b>{ $number }</b> 的回复一起保存。
outcome-of-crossed = 我们已收到您对申诉 <b>{ $number }</b> 的回复，回复有效。我们还有一个问题正在发给您，请也看一下。
outcome-of-not-english = 您对申诉 <b>{ $number }</b> 的回复无效：不是英文。请用简单的英文再回复一次。
outcome-of-empty = 您对申诉 <b>{ $number }</b> 的回复无效：没有文字也没有文件。请再回复一次。
outcome-of-late = 您对申诉 <b>{ $number }</b> 的回复来得太晚，无效。
outcome-of-closed = 申诉 <b>{ $number }</b> 已经关闭，您的回复无效。

## 提出申诉

raise-kind = ➕ <b>新申诉。</b>是关于什么的？
raise-comments = ✍️ <b>发生了什么？您希望我们怎样帮助？</b>
    请用英文填写。简短的英文就可以。
raise-not-english = 这段文字看起来不是英文。申诉只用英文处理。请用简单的英文重写一遍。
raise-photos = 📷 <b>请发送能看清问题的照片。</b>至少一张，然后点击“完成”。
raise-files = 📎 <b>有照片或文件可以证明吗？</b>请发送，然后点击“完成”。没有的话请点击“跳过”。
raise-too-many = 一个申诉最多可附 { $count } 个文件。我们保留了前 { $count } 个。点击“完成”继续。
raise-preview = 👀 发送前请检查您的申诉：<b>{ $kind }</b>
raise-answer-by = ⏰ 如果现在发送，我们最晚于 <b>{ $here }</b> 答复。
    我们团队当地时间：{ $there }。
raise-send = 📨 发送申诉
raise-done = 我们已收到您的申诉。

## 回复申诉

reply-write = ✍️ <b>您对申诉 { $number } 的回复。</b>请用英文填写。如果只有照片或文件，请点击“跳过”。
reply-doubt = ⚠️ 这段文字看起来不是英文（{ $language }）。只有英文有效。要重写吗？
reply-doubt-unnamed = ⚠️ 这段文字看起来不是英文。只有英文有效。要重写吗？
reply-again = ✍️ 重写
reply-same = 保持原样
reply-files = 📎 请发送照片或文件，然后点击“完成”。没有的话请点击“跳过”。
reply-files-only = 📎 您没有写文字。请至少发送一张照片或一个文件，然后点击“完成”。
reply-files-count = { $count ->
   *[other] 📎 { $count } 个文件
}
reply-preview = 👀 发送前请检查您对申诉 <b>{ $number }</b> 的回复。
reply-will-not-count = 这段文字看起来不是英文。如果不是英文，回复无效，期限继续计算。
reply-send = 📨 发送回复
reply-reopened = 🔓 申诉已重新打开。
reply-closed = 申诉已关闭。如果仍需要帮助，请就同一事项再提交一次。

## 文件

file-gone = Telegram 上已没有这个文件，请重新发送。
file-large = 这个文件太大，请发送小一点的文件。
