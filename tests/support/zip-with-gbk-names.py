"""Packs files as archivers on Chinese Windows do, their names in GBK: zip-with-gbk-names.py OUT FILE=NAME_INSIDE …"""

import sys
import zipfile


class GbkInfo(zipfile.ZipInfo):
    def _encodeFilenameFlags(self):
        return self.filename.encode("gbk"), self.flag_bits & ~0x800


with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
    for argument in sys.argv[2:]:
        path, name = argument.rsplit("=", 1)
        info = GbkInfo(name, (2023, 6, 1, 9, 0, 0))
        info.compress_type = zipfile.ZIP_DEFLATED
        with open(path, "rb") as file:
            archive.writestr(info, file.read())
