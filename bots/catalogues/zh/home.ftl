### 卖家首页。{ $shop } 和 { $name } 是名称。按钮文字要短，每行两个。

home-title = <b>{ $shop }</b> · { $name }，您好
home-claims = { $mine ->
    [0] 📋 没有申诉等您回复。
   *[other] 📋 有 <b>{ $mine }</b> 个申诉等您回复。
}{ $theirs ->
    [0] 没有申诉等我们答复。
   *[other] 有 { $theirs } 个申诉等我们答复。
}
home-due-today = { $count ->
   *[other] 🔴 今天必须回复 <b>{ $count }</b> 个申诉。不回复将会关闭。
}
home-no-shop = { $name }，您好。您目前不属于任何店铺。请让店主邀请您加入。

## 按钮

home-answer = ✍️ 回复 { $number }
home-raise = ➕ 新申诉
home-list = 📋 我的申诉
home-settings = ⚙️ 设置
home-members = 👥 成员
home-language = 🌐 语言
home-help = ❔ 帮助
home-staff = 🏢 平台团队

## Another of the own shops

shop-now = 🏬 此聊天现在为店铺 <b>{ $shop }</b> 工作。
shop-unknown = 您不在这家店铺工作。
