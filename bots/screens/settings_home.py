"""The settings: where each item is. Who may only read sees no buttons to change; the core refuses them anyway."""

from bots.frame.buttons import Go, button
from bots.frame.pages import Page, grid
from bots.frame.places import HOME, place
from bots.frame.talk import Talk
from bots.screens.parts import back
from jumia_core.accounts import Role, who_may
from jumia_core.settings import SellerSettings

ITEMS = {  # place: the verb that it reads with; who may call that may open it
    "set-profile": SellerSettings.profile,
    "set-payment": SellerSettings.payment,
    "set-commission": SellerSettings.commission,
    "set-requests": SellerSettings.my_requests,
    "set-holiday": SellerSettings.holiday,
    "set-parcels": SellerSettings.pickup_people,
    "set-history": SellerSettings.history,
}


@place("settings", command="settings")
async def show_settings(talk: Talk) -> None:
    """Show the items of the shop that the role may open, then the own ones; staff have the platform's."""
    t, me = talk.t, talk.me
    lines = [t("set-title-shop", shop=me.shop_name) if me.shop else t("set-title-own", name=me.name)]
    if me.shop and me.role is not Role.OWNER:
        lines.append(t(f"set-role-{me.role}"))
    shop = [name for name, verb in ITEMS.items() if me.shop and me.role in who_may(verb)]
    rows = grid([button(t.plain(f"{name}-open"), Go(to=name)) for name in shop])
    if talk.is_staff:
        rows.append([button(t.plain("ops-open"), Go(to="platform"))])
    rows.append([button(t.plain("set-notices-open"), Go(to="notices")), button(t.plain("set-me-open"), Go(to="me"))])
    await talk.show(Page("\n\n".join(lines), [*rows, back(t, HOME)]))
