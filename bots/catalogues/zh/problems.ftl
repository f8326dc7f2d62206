### 哪里有误，该怎么办。{ $figure } 是数字或日期。

problem-missing = 请写点内容。
problem-too-long = 太长了。最多 { $figure } 个字符。
problem-not-english = 这不是英文。请用简单的英文重新写。
problem-not-a-day = 这不是日期。请写成 2026-11-20。
problem-in-future = 这一天还没有到。请检查。
problem-in-past = 这一天已经过去。请选择今天或以后的日子。
problem-before-first = 这早于第一天。请选择第一天或以后的日子。
problem-holiday-long = 假期最多 { $figure } 天。请选择更早的日子。
problem-too-late = 此类申诉已经过期：最后一天是 { $figure }。如果是我们造成的延误，请选择“其他问题”并说明原因。
problem-too-many-files = 最多 { $figure } 个文件。请少发一些。
problem-no-photo = 请至少发送一张照片。
problem-link = 请只写名称，不要写链接。
problem-not-a-phone = 这不是电话号码。请带国家代码写，例如 +2348031234567。
error-claim-unknown = 没有这个编号的申诉。请检查编号。
error-claim-not-open = 此申诉已不再处理中，不能更改。
error-same-matter = 申诉 { $number } 涉及同一事项。请在那个申诉中回复。
error-raised-too-often = 您已两次提出此事项，每次都因没有回复而关闭。请让我们的团队再允许一次。
error-stale = 其他人同时更改了它。请再试一次。
