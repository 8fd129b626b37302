"""What masking a reported value gives back."""

from dataclasses import dataclass

from store.deliveries.views import DeliveryView, MatchUse


@dataclass(frozen=True, slots=True)
class MaskedDelivery:
    """The delivery after a reported value was masked for good: in how many places, and the exports made before."""

    delivery: DeliveryView
    count: int
    uses: tuple[MatchUse, ...]
