"""Makes the example's Word file from its text, with a program other than ours (python-docx), as an office would hand it in.

    python3 build/make-example-plan.py tests/fixtures/word/云河县2023年分工方案.md electron/example/assets/云河县2023年分工方案.docx

A test holds both forms against each other: they must read the same.
"""

import re
import sys

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt


def add(document, text, font, size, centred=False, indent=False):
    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.font.size = Pt(size)
    run.font.name = font
    run._element.rPr.rFonts.set(qn("w:eastAsia"), font)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if indent:
        paragraph.paragraph_format.first_line_indent = Pt(32)
    return paragraph


def main(source, target):
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin, section.bottom_margin = Cm(3.7), Cm(3.5)
    section.left_margin, section.right_margin = Cm(2.8), Cm(2.6)
    for line in open(source, encoding="utf-8").read().splitlines():
        heading = re.match(r"(#+) (.*)", line)
        if not line.strip() or line.strip() == "---":
            continue
        if heading and (re.match(r"[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）", heading[2])):
            add(document, heading[2], "黑体" if heading[2][0] != "（" else "楷体_GB2312", 16, indent=True)
        elif heading:
            add(document, heading[2], "方正小标宋简体", 22, centred=True)
        else:
            add(document, line, "仿宋_GB2312", 16, indent=True)
    document.core_properties.author = ""
    document.core_properties.title = "2023年县政府工作报告重点工作任务分工方案"
    document.save(target)


main(sys.argv[1], sys.argv[2])
