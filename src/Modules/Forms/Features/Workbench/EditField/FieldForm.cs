using Tongban.Forms.Contracts;
using Tongban.Forms.Domain;
using Tongban.Forms.Domain.Designing;
using Tongban.Kernel;

namespace Tongban.Forms.Features.Workbench.EditField;

/// <summary>A field as it is typed in the designer.</summary>
internal sealed class FieldForm
{
    public const string Always = "always";
    public const string Never = "never";
    public const string Sometimes = "when";

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public string? Group { get; set; }

    public string? Help { get; set; }

    public string? Required { get; set; }

    public bool ReadOnly { get; set; }

    public ElementSource[] Prefill { get; set; } = [];

    public string?[] OptionWas { get; set; } = [];

    public string?[] OptionValue { get; set; } = [];

    public string?[] OptionHint { get; set; } = [];

    public static FieldForm Of(FieldSource field) => new()
    {
        Label = field.Label,
        Hint = field.Hint,
        Group = field.Group,
        Help = field.Help,
        Required = field.Required switch { null => Never, System.Text.Json.Nodes.JsonValue => Always, _ => Sometimes },
        ReadOnly = field.ReadOnly,
        Prefill = [.. field.PrefillFrom],
        OptionWas = [.. field.Options.Select(option => option.Value)],
        OptionValue = [.. field.Options.Select(option => option.Value)],
        OptionHint = [.. field.Options.Select(option => option.Hint)],
    };

    /// <summary>Puts what was typed into the form that is being designed.</summary>
    public Result<FormSource> Into(FormSource form, string key, bool offers) =>
        string.IsNullOrWhiteSpace(Label) ? FormProblems.PartWrong.With([new FieldError("Input.Label", "请写标签，申请人看到的就是它")])
        : (offers ? OptionEdits.Set(form, key, Options()) : form).Then(changed => changed.Field(key, Worded));

    private FieldSource Worded(FieldSource field) => field with
    {
        Label = Label!.Trim(),
        Hint = (Hint ?? "").Trim(),
        Group = Text(Group),
        Help = Text(Help),
        Required = field.Compute is not null ? null : Required switch { Always => true, Sometimes => field.Required as System.Text.Json.Nodes.JsonObject, _ => null },
        ReadOnly = field.Compute is null && ReadOnly && Prefill.Length > 0,
        PrefillFrom = field.Compute is null ? Prefill : [],
    };

    private List<OptionEdit> Options() => [.. OptionValue.Select((value, at) => new OptionEdit(Text(OptionWas.ElementAtOrDefault(at)), Characters.Tidy(value ?? ""), Text(OptionHint.ElementAtOrDefault(at))))];

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
