import shutil
import time


def browser(folder):
    """A browser that only notes what it is asked to show."""
    script = folder / "browser"
    script.write_text(f'#!/bin/sh\necho "$1" > "{folder}/shown"\n')
    script.chmod(0o755)
    return f"{script} %s"


def shown(folder):
    for _ in range(100):
        if (folder / "shown").exists() and (text := (folder / "shown").read_text().strip()):
            return text
        time.sleep(0.05)
    return ""


def test_the_page_of_a_build_opens(kg_process, seed_build, tmp_path):
    done = kg_process("open", seed_build, BROWSER=browser(tmp_path))
    assert done.returncode == 0, done.stderr
    assert shown(tmp_path) == (seed_build / "graph.html").resolve().as_uri()


def test_the_folder_may_be_named_as_the_questions_name_it(kg_process, seed_build, tmp_path):
    done = kg_process("open", "--from", seed_build, BROWSER=browser(tmp_path))
    assert done.returncode == 0, done.stderr
    assert shown(tmp_path) == (seed_build / "graph.html").resolve().as_uri()


def test_a_build_can_open_its_page_and_leave_out_the_texts(kg_process, tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("Poland bought the K2 tank in 2022. Nothing else is known of it.\n")
    done = kg_process("build", article, "-o", tmp_path / "out", "--open", "--no-text", BROWSER=browser(tmp_path))
    assert done.returncode == 0, done.stderr
    assert shown(tmp_path) == (tmp_path / "out" / "graph.html").resolve().as_uri()
    page = (tmp_path / "out" / "graph.html").read_text("utf-8")
    assert "Poland bought the K2 tank in 2022." in page
    assert "Nothing else is known" not in page


def test_a_part_of_the_graph_opens_as_a_page_of_its_own(kg_process, seed_build, tmp_path):
    output = tmp_path / "output"
    shutil.copytree(seed_build, output)
    done = kg_process("open", output, "--around", "Turkiye", "--relation", "bought", BROWSER=browser(tmp_path))
    assert done.returncode == 0, done.stderr
    assert shown(tmp_path) == (output / "graph-part.html").resolve().as_uri()
    page, whole = (output / name for name in ("graph-part.html", "graph.html"))
    assert "Turkey ordered the S-400" in page.read_text("utf-8")
    assert len(page.read_text("utf-8")) < len(whole.read_text("utf-8"))
    assert whole.read_bytes() == (seed_build / "graph.html").read_bytes()


def test_a_folder_without_a_page_is_named(kg, tmp_path):
    done = kg("open", tmp_path / "nowhere")
    assert done.returncode == 1
    assert "nowhere holds no graph.html (name the folder" in done.stderr


def test_a_file_that_is_no_page_is_not_handed_to_the_browser(kg, tmp_path):
    (tmp_path / "graph.gexf").write_text("<gexf/>")
    done = kg("open", tmp_path / "graph.gexf")
    assert done.returncode == 1
    assert "holds no graph.html" in done.stderr
