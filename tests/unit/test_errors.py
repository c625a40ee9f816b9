import inspect

from kg import errors


def _classes():
    return {n: c for n, c in vars(errors).items() if inspect.isclass(c) and issubclass(c, Exception)}


def test_the_docstring_draws_the_tree_as_it_is():
    drawn = {}
    above: list[str] = []
    for line in errors.__doc__.splitlines()[2:]:
        bare = line.lstrip("|+- ")
        if not bare:
            continue
        depth = (len(line) - len(bare)) // 4
        name = bare.split()[0]
        drawn[name] = above[depth - 1] if depth else "Exception"
        above[depth:] = [name]
    assert drawn == {name: c.__bases__[0].__name__ for name, c in _classes().items()}


def test_an_error_says_what_is_wrong_and_what_to_do():
    error = errors.InputError("x does not exist", "check the path")
    assert str(error) == "x does not exist (check the path)"
    assert (error.message, error.hint) == ("x does not exist", "check the path")
    assert str(errors.InputError("x does not exist")) == "x does not exist"
