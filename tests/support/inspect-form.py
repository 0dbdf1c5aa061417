"""Opens a form with openpyxl and prints what it finds as JSON: inspect-form.py FORM"""

import json
import sys

from openpyxl import load_workbook

book = load_workbook(sys.argv[1])
sheet = book["填报表"]
validations = {
    str(validation.sqref): [validation.type, validation.formula1, validation.formula2]
    for validation in sheet.data_validations.dataValidation
}
print(
    json.dumps(
        {
            "sheets": {name: book[name].sheet_state for name in book.sheetnames},
            "protected": sheet.protection.sheet,
            "locked": [sheet.cell(6, column).protection.locked for column in range(1, 14)],
            "validations": validations,
            "freeze": sheet.freeze_panes,
            "titleRows": sheet.print_title_rows,
            "printArea": sheet.print_area if isinstance(sheet.print_area, str) else list(sheet.print_area),
            "orientation": sheet.page_setup.orientation,
            "paper": int(sheet.page_setup.paperSize),
            "footer": sheet.oddFooter.center.text,
            "hidden": [letter for letter, column in sheet.column_dimensions.items() if column.hidden],
            "types": [sheet.cell(6, 2).data_type, sheet.cell(7, 2).data_type],
            "texts": [sheet.cell(6, 2).value, sheet.cell(7, 2).value],
        }
    )
)
