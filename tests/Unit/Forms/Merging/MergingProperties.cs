using Tongban.Forms.Contracts;
using Xunit;

namespace Tongban.Tests.Unit.Forms.Merging;

/// <summary>What merging must never do, over thousands of forms and answers made by chance; a failure names its seed.</summary>
public sealed class MergingProperties
{
    private const int Seeds = 1_500;
    private static readonly FormFacts Facts = Sample.Facts;

    [Fact]
    public void Whole_IsRightExactlyWhenEveryPartIs()
    {
        var right = 0;
        Each((seed, merged, data) =>
        {
            var whole = FormCheck.Whole(merged.Form, FormView.Counted(merged.Form, data, Facts), Facts);
            var parts = merged.Parts.SelectMany(part => Faults(part, merged, data)).ToHashSet();
            var paths = whole.Select(fault => fault.Path).ToHashSet();
            Assert.True(parts.IsSubsetOf(paths) && (paths.IsSubsetOf(parts) || HasHalfRows(merged, data)), $"seed {seed}: whole {string.Join(' ', paths)}; parts {string.Join(' ', parts)}");
            right += whole.Count == 0 ? 1 : 0;
        });
        Assert.InRange(right, Seeds / 20, Seeds);
    }

    [Fact]
    public void Merging_InAnotherOrder_AsksTheSame() => Each((seed, merged, data) =>
    {
        var turned = MergedForm.Of("m", "一件事", [], [.. merged.Parts.Reverse()]).Value;
        Assert.True(Asked(merged, data).SetEquals(Asked(turned, data)), $"seed {seed}");
        Assert.True(Required(merged, data).SetEquals(Required(turned, data)), $"seed {seed}");
        Assert.True(Paths(merged, data).SetEquals(Paths(turned, data)), $"seed {seed}");
        Assert.Equal(FormView.Counted(merged.Form, data, Facts), FormView.Counted(turned.Form, data, Facts));
    });

    [Fact]
    public void Merging_TheSameFormTwice_AsksItOnce() => Each((seed, merged, data) =>
    {
        var one = merged.Parts[0];
        var twice = MergedForm.Of("m", "一件事", [], [one, one with { Code = "again" }]).Value;
        var alone = MergedForm.Of("m", "一件事", [], [one]).Value;
        Assert.Equal(alone.Form.Fields.Select(field => field.Key), twice.Form.Fields.Select(field => field.Key));
        Assert.True(Asked(alone, data).SetEquals(Asked(twice, data)), $"seed {seed}");
        Assert.True(Required(alone, data).SetEquals(Required(twice, data)), $"seed {seed}");
    });

    [Fact]
    public void Answers_OfAPart_ComeBackFromTheMatter() => Each((seed, merged, data) =>
    {
        foreach (var part in merged.Parts)
        {
            var own = part.From(merged.Whole(data, Facts));
            Assert.True(own.Equals(part.From(merged.Whole(part.InMatter(own), Facts))), $"seed {seed}");
        }
    });

    [Fact]
    public void AQuestion_ThatNoPartShows_IsNotShown() => Each((seed, merged, data) =>
    {
        var parts = merged.Parts.SelectMany(part => Shown(part.Form, part.From(merged.Whole(data, Facts))).Select(key => Key(part, key))).ToHashSet();
        Assert.True(parts.SetEquals(Asked(merged, data)) || HasHalfRows(merged, data) && parts.IsSubsetOf(Asked(merged, data)), $"seed {seed}: {string.Join(' ', parts.Except(Asked(merged, data)))} / {string.Join(' ', Asked(merged, data).Except(parts))}");
    });

    // A row in which only another part's questions were answered is a row of the matter, and is asked about whole.
    private static bool HasHalfRows(MergedForm merged, FormData data) => merged.Parts
        .Where(part => part.Form.Role("member") is not null)
        .SelectMany(part => new[] { part.From(merged.Whole(data, Facts)), FormView.Counted(part.Form, part.From(merged.Whole(data, Facts)), Facts) })
        .Select(own => own.RowsOf("member")).Distinct().Count() > 1;

    private static void Each(Action<int, MergedForm, FormData> test)
    {
        var merges = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var maker = new FormMaker(new Dice(seed));
            var parts = Enumerable.Range(0, 2 + (seed % 3)).Select(at => Part(maker, seed, at)).ToArray();
            if (MergedForm.Of("m", "一件事", [], parts) is { IsOk: true } merged)
            {
                merges++;
                test(seed, merged.Value, maker.Answers(merged.Value.Form));
            }
        }

        // Contradicting choices keep some of them apart, which is right.
        Assert.InRange(merges, Seeds / 2, Seeds);
    }

    // Half of the second parts call the matter's applicant their officer: roles are mapped, not only equal by name.
    private static MergePart Part(FormMaker maker, int seed, int at) => new($"part{at}", $"事项{at}", maker.Form($"form{at}"))
    {
        Roles = at == 1 && seed % 2 == 0
            ? new Dictionary<string, string> { ["applicant"] = "officer", ["officer"] = "agent", ["agent"] = "applicant" }
            : [],
    };

    private static IEnumerable<string> Faults(MergePart part, MergedForm merged, FormData data)
    {
        var own = part.From(merged.Whole(data, Facts));
        return FormCheck.Whole(part.Form, FormView.Counted(part.Form, own, Facts), Facts).Select(fault => Key(part, fault.Path));
    }

    private static string Key(MergePart part, string key) => part.Form.Field(key) is { } field ? FormKey.Of(part.RoleOf(field), field.Row, field.Element.Code) : key;

    private static HashSet<string> Asked(MergedForm merged, FormData data) => Shown(merged.Form, data);

    private static HashSet<string> Shown(FormDefinition form, FormData data) =>
        [.. form.Pages.SelectMany(page => FormView.VisibleFields(form, page, data, Facts)).Select(field => field.Key)];

    private static HashSet<string> Required(MergedForm merged, FormData data) => [.. FormView.RequiredKeys(merged.Form, data, Facts)];

    private static HashSet<string> Paths(MergedForm merged, FormData data) => [.. FormCheck.Whole(merged.Form, FormView.Counted(merged.Form, data, Facts), Facts).Select(fault => fault.Path)];
}
