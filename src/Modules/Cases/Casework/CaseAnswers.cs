using Microsoft.Extensions.Options;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
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

/// <summary>The answers of a case as a page shows them: masked unless somebody asked, and compared with the registers.</summary>
internal sealed class CaseAnswers(CaseForm form, IRegisters registers, IPlaces places, LookBook looks)
{
    public IReadOnlyList<AnswerPage> Of(CaseRow row, bool whole, DateTimeOffset now)
    {
        var definition = form.Definition(row);
        var words = new AnswerWords(whole, code => places.Find(code)?.FullName);
        return FormAnswers.Of(definition, form.Open(row), looks.Facts(now), words);
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
    public string ApplicantCode(CaseRow row) => vault.OpenApplicant(row).Code;

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
