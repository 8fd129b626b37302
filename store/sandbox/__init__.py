"""Stand-ins for Ockto and the five advice packages, over real HTTP.

They import no other room of `store`: a counterpart that shared our code would agree with our mistakes. So the rules of
`domain.md` that a counterpart can see are written here once more, from the counterpart's side.
"""
