"""Looks at a workbook with LibreOffice, through its own object model.

Reads a job as JSON from standard input and writes what LibreOffice sees as JSON:

    {"file": "/path/book.xlsx",
     "edits":  [{"cell": "Activities!C5", "text": "Access to finance"}],
     "saveAs": "/path/saved.xlsx",
     "values": ["Activities!B5"],
     "lists":  ["Activities!D5"],
     "highlights": ["Activities!H5"]}

Needs LibreOffice and python3-uno. LibreOffice runs hidden, with a profile of its own.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

# Scratch cells: far to the right of anything a workbook of ours uses.
SCRATCH = 200
LONGEST_LIST = 600


def start(profile):
    """Starts LibreOffice; answers its process and the desktop."""
    pipe = "mainstay" + os.path.basename(profile).replace("_", "")
    process = subprocess.Popen(
        [
            os.environ.get("SOFFICE", "soffice"),
            "--headless", "--norestore", "--nologo", "--nodefault",
            "-env:UserInstallation=file://" + profile,
            "--accept=pipe,name=%s;urp;" % pipe,
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    for _ in range(600):
        try:
            remote = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            return process, remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice did not start.")


def option(name, value):
    result = PropertyValue()
    result.Name, result.Value = name, value
    return result


def cell_of(document, address):
    sheet, _, cell = address.rpartition("!")
    return document.Sheets.getByName(sheet.strip("'")).getCellRangeByName(cell).getCellByPosition(0, 0)


def shown(cell):
    """The text of a cell, or its error."""
    return "#ERROR %d" % cell.getError() if cell.getError() else cell.getString()


def native(formula):
    """A rule's formula parts its arguments by commas, a cell's by semicolons."""
    texts = formula.split('"')
    return '"'.join(part if n % 2 else part.replace(",", ";") for n, part in enumerate(texts))


def moved(document, formula, source, row):
    """A formula written for the cell `source`, as it reads on another row."""
    sheet = document.Sheets.getByIndex(source.Sheet)
    first = sheet.getCellByPosition(SCRATCH, source.Row)
    first.setFormula("=" + native(formula))
    if source.Row == row:
        return first.getFormula()
    target = sheet.getCellByPosition(SCRATCH, row)
    sheet.copyRange(target.getCellAddress(), sheet.getCellRangeByPosition(SCRATCH, source.Row, SCRATCH, source.Row).getRangeAddress())
    return target.getFormula()


def list_of(document, address):
    """What the dropdown of a cell offers, and how it treats other entries."""
    cell = cell_of(document, address)
    rule = cell.Validation
    if rule.Type.value != "LIST":
        return None
    at = cell.getCellAddress()
    formula = moved(document, rule.getFormula1(), rule.getSourcePosition(), at.Row)
    sheet = document.Sheets.getByIndex(at.Sheet)
    area = sheet.getCellRangeByPosition(SCRATCH + 1, at.Row, SCRATCH + 1, at.Row + LONGEST_LIST - 1)
    area.setArrayFormula(formula)
    items = []
    for row in range(LONGEST_LIST):
        item = area.getCellByPosition(0, row)
        if item.getError():
            break
        items.append(item.getString())
    area.clearContents(1023)
    sheet.getCellRangeByPosition(SCRATCH, 0, SCRATCH, at.Row + LONGEST_LIST).clearContents(1023)
    # A single cell fills the whole area of an array formula.
    if len(items) == LONGEST_LIST:
        items = items[:1]
    return {
        "items": items,
        "refuses": bool(rule.ShowErrorMessage),
        "alert": [rule.ErrorTitle, rule.ErrorMessage],
        "prompt": [rule.InputTitle, rule.InputMessage] if rule.ShowInputMessage else None,
        "arrow": rule.ShowList != 0,
    }


def highlight_of(document, address):
    """Colour of the first highlight whose condition holds, as "#RRGGBB", or None."""
    cell = cell_of(document, address)
    at = cell.getCellAddress()
    sheet = document.Sheets.getByIndex(at.Sheet)
    for group in sheet.ConditionalFormats.getConditionalFormats():
        inside = [
            area for area in group.Range.getRangeAddresses()
            if area.StartColumn <= at.Column <= area.EndColumn and area.StartRow <= at.Row <= area.EndRow
        ]
        if not inside:
            continue
        source = group.Range.getRangeAddresses()[0]
        for number in range(group.getCount()):
            entry = group.getByIndex(number)
            position = uno.createUnoStruct("com.sun.star.table.CellAddress")
            position.Sheet, position.Column, position.Row = at.Sheet, source.StartColumn, source.StartRow
            moved(document, entry.Formula1, position, at.Row)
            test = sheet.getCellByPosition(SCRATCH, at.Row)
            holds = test.getValue() != 0 and not test.getError()
            sheet.getCellRangeByPosition(SCRATCH, 0, SCRATCH, at.Row + 1).clearContents(1023)
            if holds:
                style = document.StyleFamilies.getByName("CellStyles").getByName(entry.StyleName)
                return "#%06X" % (style.CellBackColor & 0xFFFFFF)
    return None


def look(document, job):
    for edit in job.get("edits", []):
        cell_of(document, edit["cell"]).setString(edit["text"])
    document.calculateAll()
    controller = document.getCurrentController()
    tables = [document.DatabaseRanges.getByName(name) for name in document.DatabaseRanges.ElementNames]
    properties = document.getDocumentProperties()
    language = properties.Language
    return {
        "sheets": [{"name": s.Name, "visible": bool(s.IsVisible)} for s in document.Sheets],
        "active": controller.getActiveSheet().Name if controller else None,
        "names": {name: document.NamedRanges.getByName(name).getContent() for name in document.NamedRanges.ElementNames},
        "tables": {
            table.Name: {
                "sheet": document.Sheets.getByIndex(table.DataArea.Sheet).Name,
                "rows": table.DataArea.EndRow - table.DataArea.StartRow + 1,
                "columns": table.DataArea.EndColumn - table.DataArea.StartColumn + 1,
                "row": table.DataArea.StartRow,
            }
            for table in tables
        },
        "properties": {"title": properties.Title, "author": properties.Author, "language": language.Language + "-" + language.Country},
        "values": {address: shown(cell_of(document, address)) for address in job.get("values", [])},
        "lists": {address: list_of(document, address) for address in job.get("lists", [])},
        "highlights": {address: highlight_of(document, address) for address in job.get("highlights", [])},
        "invalid": {sheet.Name: bool(sheet.showInvalid()) for sheet in document.Sheets},
    }


def main():
    jobs = json.load(sys.stdin)
    profile = tempfile.mkdtemp(prefix="mainstay_office_")
    process, desktop = start(profile)
    try:
        results = []
        for job in jobs:
            url = uno.systemPathToFileUrl(os.path.abspath(job["file"]))
            document = desktop.loadComponentFromURL(url, "_blank", 0, (option("Hidden", True),))
            results.append(look(document, job))
            if "saveAs" in job:
                target = uno.systemPathToFileUrl(os.path.abspath(job["saveAs"]))
                document.storeToURL(target, (option("FilterName", "Calc MS Excel 2007 XML"),))
            document.close(True)
        json.dump(results, sys.stdout)
    finally:
        try:
            desktop.terminate()
        except Exception:  # The connection breaks off while it ends.
            pass
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
        shutil.rmtree(profile, ignore_errors=True)


main()
