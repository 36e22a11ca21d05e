"""Which kinds of data about its making stand in a file, whatever reader found them."""

import pytest

from trucewatch.media.capture_told import capture_told


@pytest.mark.parametrize(
    ("metadata", "kinds"),
    [
        ({"pillow": {"GPS": {"GPSLatitude": ["36/1"]}}}, ["position"]),
        ({"exiftool": {"Composite:GPSPosition": "36 37"}}, ["position"]),
        ({"av": {"container": {"com.apple.quicktime.location.ISO6709": "+36+037/"}}}, ["position"]),
        ({"av": {"container": {"location": "+36+037/"}}}, ["position"]),
        ({"exiftool": {"IFD0:Make": "Canon", "MakerNotes:SerialNumber": "7"}}, ["device"]),
        ({"av": {"container": {"com.android.manufacturer": "X"}}}, ["device"]),
        ({"pillow": {"IFD0": {"Artist": "Z"}}}, ["author"]),
        ({"exiftool": {"XMP-dc:Creator": ["Z"], "IPTC:By-line": "Z"}}, ["author"]),
        ({"pdfium": {"Author": "Z"}}, ["author"]),
        ({"office": {"lastModifiedBy": "Z"}}, ["author"]),
        ({"exiftool": {"GPS:GPSVersionID": "2.3.0.0", "XMP-xmp:CreatorTool": "P"}}, []),
        ({"exiftool": {"ICC_Profile:DeviceModel": "s", "ICC_Profile:ProfileCreator": "lcms"}}, []),
        ({"pillow": {"IFD0": {"Artist": "", "Make": "\x00"}, "GPS": {}}}, []),
        ({}, []),
    ],
)
def test_the_kinds_are_told(metadata, kinds):
    assert sorted(capture_told(metadata)) == kinds
