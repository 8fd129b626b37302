"""A dossier and its four tabs: Startpagina, Documenten, Export, Historie."""
