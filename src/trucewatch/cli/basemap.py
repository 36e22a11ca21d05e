"""`trucewatch basemap`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from trucewatch.cli.failing import DONE
from trucewatch.cli.help import SpokenCommand, SpokenGroup
from trucewatch.cli.options import Asked, in_case, in_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trucewatch.acts.basemaps import Part
    from trucewatch.importers.basemap.opening import MapFile
    from trucewatch.records.models import BasemapLayer
    from trucewatch.values.codes.basemap import Ground


@click.group(name="basemap", cls=SpokenGroup)
def command() -> None:
    """The ground that maps are drawn on, from map data you bring.

    Example: trucewatch basemap import syria-latest.osm.pbf --from "OpenStreetMap contributors"
    """


@command.command(name="import", cls=SpokenCommand, key="basemap-import")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--from", "source", required=True, metavar="SOURCE")
@click.option("--show-as", "shown", default="", metavar="WHAT")
@click.option("--box", "corners", nargs=4, type=float, metavar="WEST SOUTH EAST NORTH")
@click.option("--dry-run", is_flag=True)
@in_case
def take(
    asked: Asked,
    file: Path,
    source: str,
    shown: str,
    corners: tuple[float, float, float, float] | None,
    dry_run: bool,
) -> int:
    """Take in map data: GeoJSON, GeoPackage, Shapefile, FlatGeobuf, or OpenStreetMap.

    Example: trucewatch basemap import roads.gpkg --from "OpenStreetMap contributors"
             trucewatch basemap import admin1.geojson --from "OCHA, 2016-09-05" --case truce
    """
    opened = asked.open()
    from trucewatch.acts.basemaps import Brought, bring_basemap
    from trucewatch.importers.basemap.opening import MapFile

    case = asked.case() if asked.case_ref else None
    ground = _ground(shown)
    taken = MapFile(file, corners)
    if dry_run:
        for _ in _parts(taken, ground, boundaries=case is not None):
            pass
    else:
        brought = Brought(file.name, source, taken.digest(), opened.now, case)
        bring_basemap(opened.workspace, brought, _parts(taken, ground, boundaries=case is not None))
    return _told(taken, dry_run, asked.as_json)


def _parts(file: MapFile, shown: Ground | None, *, boundaries: bool) -> Iterator[Sequence[Part]]:
    """Its parts, layer by layer, told on a terminal."""
    from trucewatch.cli.progress import progress_bars

    with progress_bars() as progress:
        for number, layer in enumerate(file.layers):
            progress("take", number, len(file.layers))
            yield file.parts(layer, shown, boundaries=boundaries)
        progress("take", len(file.layers), len(file.layers))


@command.command(name="list", cls=SpokenCommand, key="basemap-list")
@in_workspace
def listed(asked: Asked) -> int:
    """What was brought.

    Example: trucewatch basemap list
    """
    from trucewatch.cli.showing import say, show_json

    asked.open()
    layers = _layers()
    if asked.as_json:
        show_json([_plain(layer, count) for layer, count in layers])
    elif not layers:
        say("basemap-none")
    for layer, count in () if asked.as_json else layers:
        say("basemap-layer", name=layer.name, source=layer.source, count=count)
    return DONE


@command.command(name="remove", cls=SpokenCommand, key="basemap-remove")
@click.argument("name", metavar="FILE")
@in_workspace
def remove(asked: Asked, name: str) -> int:
    """Take away what a file brought.

    Example: trucewatch basemap remove admin1.geojson
    """
    opened = asked.open()
    from trucewatch.acts.basemaps import take_away_basemap
    from trucewatch.cli.showing import say, show_json
    from trucewatch.values.refusal import refuse

    gone = [layer for layer, _ in _layers() if layer.name == name]
    if not gone:
        raise refuse("basemap-not-there", name=name)
    for layer in gone:
        take_away_basemap(opened.workspace, layer.id)
    if asked.as_json:
        show_json({"removed": [layer.name for layer in gone]})
    else:
        say("basemap-removed", name=name)
    return DONE


def _layers() -> list[tuple[BasemapLayer, int]]:
    """What was brought, and how many parts of it."""
    from django.db.models import Count

    from trucewatch.records.models import BasemapLayer

    rows = BasemapLayer.objects.select_related("case").annotate(number=Count("parts"))
    return [(row, row.number) for row in rows.order_by("brought")]


def _plain(layer: BasemapLayer, count: int) -> dict[str, object]:
    return {
        "name": layer.name,
        "source": layer.source,
        "sha256": layer.digest,
        "case": layer.case.code if layer.case else None,
        "brought": layer.brought.isoformat(),
        "parts": count,
    }


def _ground(shown: str) -> Ground | None:
    from trucewatch.values.codes.basemap import Ground
    from trucewatch.values.refusal import refuse

    if not shown:
        return None
    try:
        return Ground(shown)
    except ValueError:
        raise refuse("basemap-no-such", given=shown, known=", ".join(Ground)) from None


def _told(file: MapFile, dry_run: bool, as_json: bool) -> int:
    """What was taken in and what was left out."""
    from trucewatch.cli.language import chosen_language
    from trucewatch.cli.showing import say, show_json

    counts = file.counts
    if as_json:
        show_json({
            "taken": {str(ground): number for ground, number in counts.taken.items()},
            "left_out": counts.left,
            "boundaries_left_out": counts.boundaries,
            "broken": counts.broken,
            "saved": not dry_run,
        })  # fmt: skip
        return DONE
    for ground, number in sorted(counts.taken.items()):
        say("basemap-taken", what=ground.label(chosen_language()), count=number)
    for code, number in (
        ("basemap-left", counts.left),
        ("basemap-broken-parts", counts.broken),
        ("basemap-boundaries", counts.boundaries),
    ):
        if number:
            say(code, count=number)
    say("basemap-would" if dry_run else "basemap-brought", name=file.place.name)
    return DONE
