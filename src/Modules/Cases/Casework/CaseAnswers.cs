using Microsoft.Extensions.Options;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Organisation.Contracts;
using Tongban.Platform;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;
using Tongban.Platform.Security;
using Tongban.Registers.Contracts;

namespace Tongban.Cases.Casework;

/// <summary>How an answer compares with what a base register says.</summary>
internal sealed record RegisterCheck(string RegisterName, bool Agrees);

/// <summary>What the register has where the applicant says that it is wrong 申请人有异议.</summary>
internal sealed record ContestView(string SourceName, string Registered, CorrectionTicket? Ticket, string? Note)
{
    public string? State => Ticket?.State switch
    {
        null => null,
        CorrectionState.Open => "正在核实",
        CorrectionState.Corrected => "已更正",
        _ => "核实无误，没有更正",
    };
}

/// <summary>The answers of a case as a page shows them: masked unless somebody asked, and compared with the registers.</summary>
internal sealed class CaseAnswers(CaseForm form, IRegisters registers, ICorrections corrections, IPlaces places, LookBook looks)
{
    public IReadOnlyList<AnswerPage> Of(CaseRow row, bool whole, DateTimeOffset now)
    {
        var definition = form.Definition(row);
        var words = new AnswerWords(whole, code => places.Find(code)?.FullName);
        return FormAnswers.Of(definition, form.Open(row), looks.Facts(now), words);
    }

    /// <summary>What the applicant contests, by key, with how the register's owner answered so far; masked like the answers.</summary>
    public async Task<IReadOnlyDictionary<string, ContestView>> ContestsAsync(CaseRow row, bool whole, CancellationToken ct)
    {
        var contests = looks.Contests(row);
        var tickets = await corrections.FindAsync([.. contests.Values.Select(contest => contest.Ticket).OfType<Guid>()], ct);
        var definition = form.Definition(row);
        return contests.ToDictionary(pair => pair.Key, pair => new ContestView(
            pair.Value.SourceName,
            whole || definition.Field(pair.Key) is not { } field ? pair.Value.Registered : Masking.Apply(field.Element.Mask, pair.Value.Registered),
            pair.Value.Ticket is { } id ? tickets.GetValueOrDefault(id) : null, pair.Value.Note), StringComparer.Ordinal);
    }

    public Task<Result> RecordLookAsync(Caller caller, CaseRow row, CancellationToken ct) => looks.RecordAsync(caller, row, "申请表全部内容", ct);

    /// <summary>
    /// Compares the applicant's own answers with their own record. Nobody else's record is fetched: a number that was typed
    /// gives no right to it.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, RegisterCheck>> CheckAsync(CaseRow row, CancellationToken ct)
    {
        var code = looks.ApplicantCode(row);
        var record = row.ApplicantKind == ApplicantKinds.Organisation
            ? await registers.OrganisationAsync(code, ct)
            : await registers.PersonAsync(code, ct);
        if (record is null)
            return new Dictionary<string, RegisterCheck>();
        var data = form.Open(row);
        return form.Definition(row).Fields
            .Where(field => field.Role == "applicant" && data[field.Key] is { Length: > 0 } && record.Find(field.Element.Code) is not null)
            .ToDictionary(field => field.Key, field => new RegisterCheck(record.RegisterName, record.Find(field.Element.Code) == data[field.Key]));
    }
}

/// <summary>Opens the applicant's number, and keeps who looked at personal data.</summary>
internal sealed class LookBook(Store store, Vault vault, Looks looks, IOptions<PlatformOptions> options)
{
    public Subject Applicant(CaseRow row) => vault.OpenApplicant(row);

    public string ApplicantCode(CaseRow row) => vault.OpenApplicant(row).Code;

    public IReadOnlyDictionary<string, Contest> Contests(CaseRow row) => vault.OpenContests(row.Contests);

    public FormFacts Facts(DateTimeOffset now)
    {
        var today = CivilTime.DateOf(now);
        return new FormFacts(today, options.Value.Codes(today));
    }

    public Task<Result> RecordAsync(Caller caller, CaseRow row, string what, CancellationToken ct)
    {
        var post = caller.PostFor(CasePermissions.View, row) ?? caller.Posts[0];
        return store.WriteAsync(caller.Operation($"办理 {row.Number}", post, "workbench"), (write, _) =>
        {
            looks.Record(write, ApplicantCode(row), what, row.Id);
            return Task.FromResult(Result.Ok);
        }, ct);
    }
}
