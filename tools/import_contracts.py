"""An import contract that speaks of layers before all of them are written."""

from grimp import ImportGraph
from importlinter import ContractCheck
from importlinter.contracts.forbidden import ForbiddenContract


class UntouchedContract(ForbiddenContract):
    """Its packages import nothing forbidden, by any way round; one not yet written is passed by."""

    type_name = "untouched"

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        named = set(self.source_modules)  # type: ignore[call-overload]
        written = {one for one in named if one.expression in graph.modules}
        self.source_modules = written  # type: ignore[assignment]
        return super().check(graph, verbose)
