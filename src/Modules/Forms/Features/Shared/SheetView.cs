using System.Text.Json;
using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Forms.Domain;
using Tongban.Forms.Domain.Conditions;

namespace Tongban.Forms.Features.Shared;

/// <summary>What <c>_Sheet.cshtml</c> draws: a form on paper, to be filled in by hand.</summary>
internal sealed record SheetView(FormSource Form, IElements Elements, string Note)
{
    private const int BlankRows = 6;

    public RuleWords Words { get; } = new(Form, Elements);

    public FormRole? RowsOf(PageSource page) => page.Fields.Count > 0 ? Form.Roles.FirstOrDefault(role => role.Code == page.Fields[0].Role && role.Repeat is not null) : null;

    public static int Rows(FormRepeat repeat) => Math.Min(repeat.Most, Math.Max(repeat.Least, BlankRows));

    public Element? ElementOf(FieldSource field) => Elements.Find(field.Element);

    public static bool IsAlways(JsonNode? required) => required is JsonValue value && value.GetValueKind() == JsonValueKind.True;
}

/// <summary>One answer's place on the paper.</summary>
internal sealed record BlankView(FieldSource Field, Element? Element);
