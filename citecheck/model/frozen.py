"""Frozen dataclasses that are quickly made.

A frozen dataclass sets each field by ``object.__setattr__``, which looks its name up anew: a citation of two dozen fields
takes longer to make than to find. Here an object is of a twin class without the lock while its fields are set; one of
few fields has each set by the descriptor of its slot, which is quicker than changing classes.
"""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any, TypeVar

T = TypeVar("T")

_FEW = 4
"""Up to so many fields are set one by one."""


def quickly_made(cls: type[T]) -> type[T]:
    """Give a ``@dataclass(frozen=True, slots=True)`` an ``__init__`` that does the same several times as fast.

    Raises:
        TypeError: the class has fields that are made by a factory, keyword-only or left out of ``__init__``, or
            something to do after ``__init__``.
    """
    made: Any = cls
    if hasattr(cls, "__post_init__"):
        raise TypeError(f"{cls.__name__} has a __post_init__")
    few = len(fields(made)) <= _FEW
    names: dict[str, Any] = {"_set": object.__setattr__, "_class": cls}
    parameters, body = ["self"], []
    for one in fields(made):
        if one.default_factory is not MISSING or one.kw_only or not one.init:
            raise TypeError(f"{cls.__name__}.{one.name} is no plain field")
        if one.default is not MISSING:
            names[f"_default_{one.name}"] = one.default
        parameters.append(one.name if one.default is MISSING else f"{one.name}=_default_{one.name}")
        if few:
            names[f"_set_{one.name}"] = getattr(cls, one.name).__set__
            body.append(f"_set_{one.name}(self, {one.name})")
        else:
            body.append(f"self.{one.name} = {one.name}")
    if not few:
        # Of the same bases and slots, or an object could not change from one class to the other.
        free = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
        names["_unlocked"] = type(cls.__name__, cls.__bases__, {"__slots__": made.__slots__, **free})
        body = ["_set(self, '__class__', _unlocked)", *body, "self.__class__ = _class"]
    exec(f"def __init__({', '.join(parameters)}):\n    " + "\n    ".join(body), names)
    init = names["__init__"]
    init.__qualname__, init.__annotations__ = f"{cls.__qualname__}.__init__", made.__init__.__annotations__
    made.__init__ = init
    return cls
