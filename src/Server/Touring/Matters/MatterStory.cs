using System.Diagnostics;
using Tongban.Forms.Contracts;

namespace Tongban.Server.Touring.Matters;

/// <summary>What every matter is played with.</summary>
/// <param name="Known">Identity numbers that the applicants know by heart.</param>
/// <param name="Walkers">Who comes to the window.</param>
internal sealed record Stage(Cast Cast, Roster Roster, Applicants Applicants, FormFacts Facts, IReadOnlyList<string> Known, IReadOnlyList<WalkingIn> Walkers);

/// <summary>One matter from search to rating, once granted and once refused, on line and at a window.</summary>
internal sealed class MatterStory(Stage stage, Matter matter)
{
    private readonly Cast _cast = stage.Cast;
    private bool _found;
    private int _cases, _served, _rated, _licences;

    public async Task<MatterResult> PlayAsync()
    {
        var (before, start) = (_cast.Tell.Steps.Count, Stopwatch.GetTimestamp());
        var (granted, refused, window, fault) = (false, false, false, (string?)null);
        _cast.Tell.Begin(matter.Name);
        try
        {
            await FindAsync();
            await CaseAsync(await ApplyAsync(other: false), grant: true);
            granted = true;
            await CaseAsync(await ApplyAsync(other: true), grant: false);
            refused = true;
            await CaseAsync(await ComeAsync(other: true), grant: true);
            await CaseAsync(await ComeAsync(other: false), grant: false);
            window = true;
        }
        catch (TourFault wrong)
        {
            fault = wrong.Message;
            await KeepAsync(wrong.Page);
        }

        return new MatterResult(
            matter.Slug, matter.Name, _found, granted, refused, window, matter.Licensed ? _licences == _cases : null, _served == _cases, _rated == _cases,
            _cast.Tell.Steps.Count - before, Math.Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds), fault);
    }

    private async Task FindAsync()
    {
        var anybody = _cast.Anybody("路人");
        await Finding.SearchAsync(_cast, anybody, matter.Name, matter.Slug);
        await Finding.AmongAsync(_cast, anybody, matter.Words[0], matter.Slug);
        _found = true;
    }

    /// <summary>Without an account at the window; who has one finds the case there all the same.</summary>
    private async Task<(Visitor Applicant, Applied Applied)> ComeAsync(bool other)
    {
        var (who, applied) = await new WindowReception(stage, matter, other).ReceiveAsync();
        return (await stage.Applicants.ReadyAsync(who), applied);
    }

    private async Task CaseAsync((Visitor Applicant, Applied Applied) begun, bool grant)
    {
        var (applicant, applied) = begun;
        _cases++;
        await new CaseHandling(_cast, stage.Roster, applicant, applied, grant).FinishAsync();
        var end = new CaseEnd(_cast, applicant, applied);
        await end.ServedAsync(grant);
        _served++;
        if (matter.Licensed)
        {
            await end.LicenceAsync(grant);
            _licences++;
        }

        await Rating.GiveAsync(_cast, applicant, applied, grant ? "满意" : "基本满意", bad: false);
        _rated++;
    }

    /// <summary>The first applicant whom the form suits: of the right kind, age and sex.</summary>
    /// <param name="other">With other answers than the first offered.</param>
    private async Task<(Visitor Applicant, Applied Applied)> ApplyAsync(bool other)
    {
        var why = new List<string>();
        foreach (var candidate in Applicant.All.Where(candidate => matter.Kinds.Contains(candidate.Kind)))
        {
            var applicant = await stage.Applicants.ReadyAsync(candidate);
            var tasks = await _cast.Tell.StepAsync(applicant.Who, "开始填写", async () =>
            {
                var guide = await applicant.OpenAsync($"/items/{matter.Slug}");
                var page = await applicant.SendAsync(await applicant.FollowAsync(guide, "在线办理"), form: "main form[method=post]");
                return (page, page.Heading);
            });
            var filling = new FormFilling(matter, stage.Facts, applicant, stage.Known, other);
            var (answers, reason) = await filling.ThinkAsync(tasks);
            if (answers is null)
            {
                why.Add($"{candidate.Who}：{reason}");
                continue;
            }

            var materials = await _cast.Tell.StepAsync(applicant.Who, "逐页填写", async () => (await filling.FillAsync(tasks, answers), $"{answers.Count} 项"));
            var applying = new Applying(_cast, applicant);
            return (applicant, await applying.SubmitAsync(await applying.GiveAsync(materials)));
        }

        throw new TourFault($"没有合适的申请人（{string.Join("；", why)}）");
    }

    private static async Task KeepAsync(Page? page)
    {
        if (page is not null)
            await File.WriteAllTextAsync(Path.Combine(Path.GetTempPath(), "tongban-tour-matter.html"), page.Source);
    }
}
