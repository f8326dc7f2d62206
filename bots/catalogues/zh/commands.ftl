### Telegram's own menus. Descriptions: at most 512 letters, the short one 120, a command's 256.

about-bot = 聊天里的卖家中心：申诉按时处理，期限不会错过，店铺设置随手可改。按“开始”并关联您的账户。
about-bot-short = 在聊天中处理店铺的申诉、期限和设置。
command-home = 今天需要您处理的事
command-claims = 按紧急程度查看申诉
command-raise = 提出申诉
command-settings = 店铺设置
command-members = 店铺成员
command-me = 您的账户和聊天
command-language = 更改语言
command-help = 使用说明
command-staff = 等待团队处理的事
command-queue = 按期限查看申诉
command-escalations = 逾期的申诉
command-uncounted = 未计入的回复
command-quarantine = 被扣留的邮件
command-accounts = 账户
command-requests = 类目和品牌申请
