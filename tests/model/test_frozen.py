"""Quickly made dataclasses are what dataclasses are."""

from __future__ import annotations

import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from citecheck.model.frozen import maker, quickly_made


@quickly_made
@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 7
    name: str = ""


def test_it_is_made_changed_compared_and_pickled_like_any_other() -> None:
    point = Point(1, name="here")
    assert (point.x, point.y, point.name) == (1, 7, "here")
    assert type(point) is Point
    assert repr(point) == "Point(x=1, y=7, name='here')"
    assert replace(point, y=2) == Point(1, 2, "here")
    assert hash(point) == hash(Point(1, 7, "here"))
    assert pickle.loads(pickle.dumps(point)) == point
    assert list(inspect.signature(Point).parameters) == ["x", "y", "name"]


def test_it_stays_frozen() -> None:
    point = Point(1)
    with pytest.raises(FrozenInstanceError):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(TypeError):
        Point()  # type: ignore[call-arg]


@quickly_made
@dataclass(frozen=True, slots=True)
class Place(Point):
    country: str = "here"


def test_what_is_derived_of_it_is_quickly_made_and_frozen_too() -> None:
    place = Place(1, country="there")
    assert (type(place), place.x, place.y, place.country) == (Place, 1, 7, "there")
    assert pickle.loads(pickle.dumps(place)) == place != Place(1)
    with pytest.raises(FrozenInstanceError):
        place.country = "elsewhere"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del place.x  # type: ignore[misc]


@pytest.mark.parametrize(("cls", "values"), [(Point, (1, 2)), (Place, (1, 2, "x", "there"))])
def test_a_maker_makes_what_the_class_makes(cls: type[Point], values: tuple[object, ...]) -> None:
    made = maker(cls)(*values)
    assert type(made) is cls
    assert made == cls(*values)
    assert maker(cls)(1, name="n") == cls(1, name="n")
    with pytest.raises(FrozenInstanceError):
        made.x = 2  # type: ignore[misc]
    with pytest.raises(TypeError):
        maker(cls)()


def test_a_field_made_by_a_factory_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Listed:
        items: list[int] = field(default_factory=list)

    with pytest.raises(TypeError, match="items"):
        quickly_made(Listed)
