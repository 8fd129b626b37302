"""Faults and counts of a stand-in that runs as a process: plan, clear and read them over its own socket."""

from pydantic import BaseModel, ConfigDict, Field
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from store.sandbox.bodies import as_message, read_body, strict_json
from store.sandbox.faults import Fault, Faults
from store.sandbox.problems import Problem, answer_problem


class PlannedFault(BaseModel):
    """One order for trouble."""

    model_config = ConfigDict(extra="forbid", strict=True)

    fault: Fault
    times: int = Field(default=1, ge=1, le=1_000_000)
    method: str | None = None
    path: str | None = None


class CountedItem(BaseModel):
    """How often one path was asked."""

    method: str
    path: str
    count: int


class CountedList(BaseModel):
    """All counts of one partner."""

    items: list[CountedItem]


def control_app(partner: str, faults: Faults) -> Starlette:
    """`/_faults` of one partner: POST plans, DELETE clears, GET tells what was counted."""

    async def _plan(request: Request) -> Response:
        body = await read_body(request)
        strict_json(body)
        order = as_message(PlannedFault, body)
        faults.plan(partner, order.fault, times=order.times, method=order.method, path=order.path)
        return Response(status_code=204)

    async def _clear(request: Request) -> Response:
        faults.clear(partner)
        return Response(status_code=204)

    async def _counted(request: Request) -> Response:
        items = [
            CountedItem(method=method, path=path, count=count)
            for (who, method, path), count in faults.counted().items()
            if who == partner
        ]
        return Response(CountedList(items=items).model_dump_json(), media_type="application/json")

    routes = [
        Route("/_faults", _plan, methods=["POST"]),
        Route("/_faults", _clear, methods=["DELETE"]),
        Route("/_faults", _counted, methods=["GET"]),
    ]
    return Starlette(routes=routes, exception_handlers={Problem: answer_problem})
