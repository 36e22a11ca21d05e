"""A network and processes of one's own: nothing outside can be reached or even seen.

Source: namespaces(7), user_namespaces(7). An ordinary user may do this where the system lets
ordinary users make user namespaces; containers and some distributions do not.
"""

from __future__ import annotations

from trucewatch.media.walls.kernel import kernel

_USER, _NETWORK, _SYSTEM_V, _PROCESSES = 0x10000000, 0x40000000, 0x08000000, 0x20000000


def leave_the_network() -> bool:
    """Move this process, which must have one thread, to a network that has no way out."""
    linux = kernel()
    return linux is not None and (
        linux.unshare(_USER | _NETWORK | _SYSTEM_V) or linux.unshare(_NETWORK | _SYSTEM_V)
    )


def own_processes() -> bool:
    """Let the next child see only itself and its own; when it ends, all of them end."""
    linux = kernel()
    return linux is not None and linux.unshare(_PROCESSES)
