### Telegram's own menus. Descriptions: at most 512 letters, the short one 120, a command's 256.

about-bot = مركز البائعين في محادثة: مطالبات تُجاب في وقتها، ومواعيد لا تفوتك، وإعدادات متجرك. اضغط «ابدأ» واربط حسابك.
about-bot-short = مطالبات متجرك ومواعيدها وإعداداته في محادثة.
command-home = ما يحتاج إليك اليوم
command-claims = مطالباتك حسب الاستعجال
command-raise = تقديم مطالبة
command-settings = إعدادات المتجر
command-members = أعضاء المتجر
command-me = حسابك ومحادثاتك
command-language = تغيير اللغة
command-help = كيف يعمل
command-staff = ما ينتظر الفريق
command-queue = المطالبات حسب الموعد
command-escalations = المطالبات المتأخرة
command-uncounted = ردود لم تُحتسب
command-quarantine = بريد محجوز
command-accounts = الحسابات
command-requests = طلبات الفئات والعلامات
