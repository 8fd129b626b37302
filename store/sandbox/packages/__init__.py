"""The five advice packages: what they take, what they refuse, and the advice they give back."""
