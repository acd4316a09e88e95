"""Frozen dataclasses that are quickly made.

A frozen dataclass sets each field by ``object.__setattr__``, which looks its name up anew: a citation of two dozen fields
takes longer to make than to find. Here an object is of a twin class without the lock while its fields are set; one of
few fields has each set by the descriptor of its slot, which is quicker than changing classes.
"""

from __future__ import annotations

from collections.abc import Callable
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
    parameters, names = _parameters(made)
    body = []
    for one in fields(made):
        if few:
            names[f"_set_{one.name}"] = getattr(cls, one.name).__set__
            body.append(f"_set_{one.name}(self, {one.name})")
        else:
            body.append(f"self.{one.name} = {one.name}")
    if not few:
        names |= {"_set": object.__setattr__, "_class": cls, "_unlocked": _twin(made)}
        body = ["_set(self, '__class__', _unlocked)", *body, "self.__class__ = _class"]
    init = _compiled("__init__", ["self", *parameters], body, names)
    init.__qualname__, init.__annotations__ = f"{cls.__qualname__}.__init__", made.__init__.__annotations__
    made.__init__ = init
    return cls


def maker(cls: type[T]) -> Callable[..., T]:
    """Return a function that makes an object of a :func:`quickly_made` class from its fields, in order or by name.

    It does what a call of the class does in half the time, for those who make many: calling a class asks it for
    ``__new__`` and ``__init__`` first.
    """
    made: Any = cls
    parameters, names = _parameters(made)
    names |= {"_class": cls, "_unlocked": _twin(made)}
    setting = [f"self.{one.name} = {one.name}" for one in fields(made)]
    body = ["self = _unlocked()", *setting, "self.__class__ = _class", "return self"]
    function: Callable[..., T] = _compiled(f"make_{cls.__name__}", parameters, body, names)
    return function


def _parameters(cls: Any) -> tuple[list[str], dict[str, Any]]:
    """Return the fields as parameters of a function, and the defaults that they name."""
    parameters, names = [], {}
    for one in fields(cls):
        if one.default_factory is not MISSING or one.kw_only or not one.init:
            raise TypeError(f"{cls.__name__}.{one.name} is no plain field")
        if one.default is not MISSING:
            names[f"_default_{one.name}"] = one.default
        parameters.append(one.name if one.default is MISSING else f"{one.name}=_default_{one.name}")
    return parameters, names


def _twin(cls: Any) -> type:
    """A class whose objects can be changed, of the same bases and slots, or an object could not go from one to the other."""
    free = {"__init__": object.__init__, "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return type(cls.__name__, cls.__bases__, {"__slots__": cls.__slots__, **free})


def _compiled(name: str, parameters: list[str], body: list[str], names: dict[str, Any]) -> Any:
    exec(f"def {name}({', '.join(parameters)}):\n    " + "\n    ".join(body), names)
    return names[name]
