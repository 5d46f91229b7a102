using System.Text.Json.Nodes;
using Tongban.Forms.Contracts;
using Tongban.Forms.Domain;
using Tongban.Kernel;
using Tongban.Tests.Unit.Peers;
using Xunit;

namespace Tongban.Tests.Unit.Forms;

/// <summary>
/// Each form's schema against npm's <c>ajv</c> on generated answers in the form in which they are kept: whatever the form
/// accepts is valid. Of a form whose schema is whole the converse holds too, but for what <see cref="IsBeyondSchemas"/> names.
/// </summary>
public sealed class FormSchemaPeerTests(ITestOutputHelper output)
{
    private const int AnswersOfAForm = 200;

    private static readonly FormDefinition[] Forms = Sample.AllForms;

    [Fact]
    public async Task Schema_OfEveryForm_AgreesWithItsCheck()
    {
        var answers = Forms.Select((form, at) => Enumerable.Range(0, AnswersOfAForm).Select(n => Answers(form, (ulong)((at * AnswersOfAForm) + n))).ToList()).ToList();
        var verdicts = (await Node.RunAsync("schemas.mjs", new JsonArray([.. Forms.Zip(answers, Batch)]))).AsArray();
        var compared = Forms.Zip(answers).SelectMany((pair, form) => pair.Second.Select((data, at) => Compare(pair.First, data, verdicts[form]![at]?.GetValue<string>()))).ToList();
        output.WriteLine($"{Forms.Length} forms, {Forms.Count(FormSchema.IsWhole)} with whole schemas, {compared.Count} answers: "
            + string.Join(", ", compared.GroupBy(one => one.Kind).Select(group => $"{group.Key} {group.Count()}")));

        var wrong = compared.Where(one => one.Kind is Kind.AcceptedButInvalid or Kind.ValidButRefused).Select(one => one.Words).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} differences:\n{string.Join('\n', wrong.Take(15))}");
        Assert.True(compared.Count(one => one.Kind == Kind.BothAccept) > compared.Count / 10);
        Assert.Contains(compared, one => one.Kind == Kind.RefusedBeyondSchemas);
        Assert.True(compared.Count(one => one.Kind == Kind.BothRefuse) > compared.Count / 4);
    }

    /// <summary>Refusals that no schema can state, exactly: what lies inside codes, and a day that depends on today.</summary>
    private static bool IsBeyondSchemas(FormDefinition form, FieldError fault, FormData data) => form.Field(fault.Path) is { Element: var element } && data[fault.Path] is { } text && element.Type switch
    {
        ElementType.ResidentId or ElementType.CreditCode or ElementType.Division => true,
        ElementType.Date => element.NotFuture && string.CompareOrdinal(text, "2026-03-02") > 0,
        _ => false,
    };

    private static Compared Compare(FormDefinition form, FormData data, string? invalid)
    {
        var faults = FormCheck.Whole(form, data, Sample.Facts);
        var words = $"{form.Code}: {data.ToJson()}\n   schema: {invalid ?? "valid"}\n   check: {string.Join("; ", faults)}";
        var kind = (faults.Count == 0, invalid is null) switch
        {
            (true, true) => Kind.BothAccept,
            (false, false) => Kind.BothRefuse,
            (true, false) => Kind.AcceptedButInvalid,
            _ when !FormSchema.IsWhole(form) => Kind.RefusedByRulesOrOpenConditions,
            _ => faults.All(fault => IsBeyondSchemas(form, fault, data)) ? Kind.RefusedBeyondSchemas : Kind.ValidButRefused,
        };
        return new Compared(kind, words);
    }

    private static FormData Answers(FormDefinition form, ulong seed)
    {
        var dice = new AnswerDice(seed);
        var right = dice.Right(form);
        return FormView.Normalised(form, seed % 3 == 0 ? right : dice.Spoilt(form, right));
    }

    private static JsonNode Batch(FormDefinition form, List<FormData> answers) =>
        new JsonObject { ["schema"] = FormSchema.Of(form), ["answers"] = new JsonArray([.. answers.Select(data => (JsonNode)data.ToNode())]) };

    private sealed record Compared(Kind Kind, string Words);

    private enum Kind
    {
        BothAccept,
        BothRefuse,
        RefusedBeyondSchemas,
        RefusedByRulesOrOpenConditions,
        AcceptedButInvalid,
        ValidButRefused,
    }
}
