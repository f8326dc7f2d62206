"""What `seller-center doctor` looks at in the pages: their settings, and whether limits can tell visitors apart."""

from jumia_core import SellerCenter
from jumia_core.kernel import BadConfiguration
from jumia_core.services import Check
from pages.config import PREFIX, Settings


def checks(_center: SellerCenter | None) -> list[Check]:
    """Look at the settings."""
    try:
        settings = Settings.load()
    except BadConfiguration as error:
        return [Check("pages settings", "failed", error.message, error.hint)]
    what = f"served on {settings.host}:{settings.port}, found at {settings.base_url(settings.port)}"
    if settings.url and not settings.trusted_proxy:
        hint = f"Set {PREFIX}TRUSTED_PROXY to the address of the web server before the pages."
        return [Check("pages settings", "warning", f"{what}; all visitors seem to be one, and share its limits", hint)]
    return [Check("pages settings", "ok", what)]
