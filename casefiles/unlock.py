"""Opening an installation: its journal, and the key that belongs to it."""

from __future__ import annotations

import os
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from casefiles.ballotbox import Seal
from casefiles.cipher import CipherGone, is_ciphered, open_to, open_to_both
from casefiles.envelope import INSTALLATION, Envelope, WrongKey
from casefiles.journal import Store, Turn
from casefiles.keys import given_passphrase, has_passphrase, key_beside, key_file, next_file, read_key, write_key
from casefiles.stores import is_there, open_store


def unlocked(db: str | Path) -> tuple[Store, bytes]:
    """The journal, and its key. Raises ``WrongKey``, ``keys.Passphrase`` or ``keys.KeyFileOdd``; then nothing was touched."""
    if _sealed_with_a_key_that_is_gone(db):
        raise WrongKey(INSTALLATION)  # No new key is made over what an old one sealed.
    key = key_beside(db)
    try:
        return open_store(db, Envelope(key)), key
    except WrongKey:
        following = next_file(db)
        if not following.exists():
            raise
        # A change of key was cut off after everything had been sealed with the new one: that one takes its place now.
        key = read_key(following, given_passphrase())
        store = open_store(db, Envelope(key))
        os.replace(following, key_file(db))
        return store, key


def _sealed_with_a_key_that_is_gone(db: str | Path) -> bool:
    if str(db) == ":memory:" or key_file(db).exists() or not is_there(db):
        return False
    if is_ciphered(db):
        raise CipherGone(str(db))
    store = open_store(db, Envelope(None))
    try:
        marked = INSTALLATION in store.turn(lambda turn: turn.keys()).result()
    finally:
        store.close()
    # Looked at once more: another process may just have made both, the key before the mark.
    return marked and not key_file(db).exists()


def change_key(db: str | Path) -> int:
    """Another key for this installation; how many data keys were sealed anew. Nobody may have it open meanwhile.

    The new key stands beside the old one before anything is sealed with it; the sealing is one turn; then it takes the
    old one's place. Cut off at any moment, one of the two opens everything.
    """
    store, old = unlocked(db)
    new, file = AESGCM.generate_key(256), key_file(db)
    write_key(next_file(db), new, given_passphrase() if has_passphrase(file) else None)
    before, after = Envelope(old), Envelope(new)
    open_to_both(db, before, after)

    def work(turn: Turn) -> int:
        keys = turn.keys()
        for stream, wrapped in keys.items():
            data_key = before.unwrap(stream, wrapped)
            if data_key is None:
                raise WrongKey(stream)
            turn.keep_key(stream, after.wrap(stream, data_key))
        for sitting in store.boxes():
            for nth, seat, sealed in turn.box(sitting):
                handed = Seal(old).handed(Seal(new), sitting, nth, seat, sealed)
                if handed is not None:
                    turn.lay_down(sitting, nth, seat, handed)
        return len(keys.keys() - {INSTALLATION})

    try:
        changed = store.turn(work).result()
    finally:
        store.close()
    os.replace(next_file(db), file)
    open_to(db, after)
    return changed


def lose_key(db: str | Path) -> int:
    """The key is lost: go on with a new one; how many streams nobody can read any more. They stay, until they are erased."""
    store = open_store(db, Envelope(None))
    new = AESGCM.generate_key(256)

    def work(turn: Turn) -> int:
        keys = turn.keys()
        for stream in keys:
            turn.forget_key(stream)
        for sitting in store.boxes():
            turn.empty_box(sitting)
        turn.keep_key(INSTALLATION, Envelope(new).wrap(INSTALLATION, bytes(32)))
        return len(keys.keys() - {INSTALLATION})

    try:
        write_key(key_file(db), new, given_passphrase())
        return store.turn(work).result()
    finally:
        store.close()
