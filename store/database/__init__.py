"""The engine, units of work, migrations, and the notice that something changed."""
