"""Opens a 退回单 with openpyxl and prints its marks as JSON: inspect-slip.py FILE"""

import json
import sys

from openpyxl import load_workbook

book = load_workbook(sys.argv[1])
front = book.worksheets[0]
marks = {}
for sheet in book.worksheets:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.comment or cell.fill.fgColor.rgb == "FFFFC7CE":
                comment = cell.comment.text if cell.comment else None
                marks[f"{sheet.title}!{cell.coordinate}"] = [cell.fill.fgColor.rgb, comment, cell.value]
print(
    json.dumps(
        {
            "sheets": book.sheetnames,
            "front": [[cell.value for cell in row if cell.value is not None] for row in front.iter_rows()],
            "marks": marks,
        }
    )
)
