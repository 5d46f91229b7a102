using System.Text.Json.Nodes;

namespace Tongban.Catalogue.Domain.Editing;

/// <summary>The file of an item of which nothing is known yet: everything that reading demands, empty.</summary>
internal static class BlankItem
{
    public static JsonObject File() => JsonNode.Parse("""
        {
          "slug": "", "version": 1, "basicCode": "", "handlingSerial": "01", "codeNote": "", "name": "", "aliases": [], "words": [], "summary": "",
          "typeCode": "", "typeName": "", "handleType": "promise", "regime": "", "departmentKind": "", "place": "",
          "level": {"code": "4", "name": "县级"}, "objects": [], "applicantKinds": [], "themes": {"natural": [], "legal": []}, "basis": [],
          "legalLimit": {"limit": {"amount": 0, "unit": "none"}, "note": "", "where": "", "trust": "★", "example": false},
          "promisedLimit": {"limit": {"amount": 20, "unit": "workingDays"}, "note": "", "where": "", "trust": "★", "example": true},
          "conditions": [], "materials": [], "steps": [], "specialProcedures": [],
          "fee": {"charged": false, "items": [], "note": "不收费", "trust": "★"},
          "result": {"name": "", "kind": "30", "kindName": "其他", "validity": ""},
          "window": {"visits": 1, "visitsNote": "", "booking": false, "express": false, "area": "", "requirement": "", "hours": "", "hoursExample": false},
          "situations": [], "faq": [], "related": [], "remedies": [], "formCode": "", "processCode": "", "publicity": "none", "sources": [],
          "trust": {"overall": "★"}
        }
        """)!.AsObject();

    public static JsonObject Row(ElementTable table) => table.Path switch
    {
        "materials" => new JsonObject { ["key"] = "", ["name"] = "", ["source"] = "10", ["necessity"] = "required", ["form"] = "either", ["note"] = "" },
        "basis" => new JsonObject { ["law"] = "", ["article"] = "", ["trust"] = "★" },
        "steps" => new JsonObject { ["name"] = "", ["days"] = 0, ["by"] = "", ["what"] = "" },
        "fee.items" => new JsonObject { ["name"] = "", ["standard"] = "", ["basis"] = "" },
        "terms.intermediaries" => new JsonObject { ["name"] = "", ["basis"] = "" },
        "faq" => new JsonObject { ["q"] = "", ["a"] = "" },
        _ => throw new ArgumentOutOfRangeException(nameof(table), table.Path, "no blank row"),
    };
}
