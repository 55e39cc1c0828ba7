"""Run the migrations on the connection that storage.migrate hands over. Alembic executes this; nobody imports it."""

from __future__ import annotations

from alembic import context

from storage.migrate import VERSION_TABLE
from storage.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    version_table=VERSION_TABLE,
    compare_server_default=True,
)
context.run_migrations()
