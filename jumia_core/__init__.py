"""A Seller Center for Jumia-style marketplaces: import it in a script, a notebook or a service.

    from jumia_core import SellerCenter

`SellerCenter` is loaded when it is first used, so that importing the package costs almost nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jumia_core.center import Seller, SellerCenter, Staff

__version__ = "0.1.0"
__all__ = ["Seller", "SellerCenter", "Staff", "__version__"]


def __getattr__(name: str) -> Any:
    if name in {"Seller", "SellerCenter", "Staff"}:
        return getattr(import_module("jumia_core.center"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
