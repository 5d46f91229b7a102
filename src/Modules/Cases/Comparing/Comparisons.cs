using Tongban.Cases.Drafts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Codes;
using Tongban.Kernel.Time;
using Tongban.Licences.Contracts;
using Tongban.Platform.Security;
using Tongban.Registers.Contracts;

namespace Tongban.Cases.Comparing;

/// <summary>
/// Runs the comparisons that a form declares. Of the applying organisation its own record is read; of everybody else a register
/// answers yes or no, and only because the form names the law that lets the organ ask.
/// </summary>
internal sealed class Comparisons(IRegisters registers, IRegisterChecks questions, ILicences licences, FormFactsNow facts)
{
    private const string Active = "存续";

    /// <summary>Of an application that is about to be submitted.</summary>
    public Task<IReadOnlyList<Comparison>> OfDraftAsync(Draft draft, FormData counted, DateTimeOffset at, CancellationToken ct) =>
        RunAsync(draft.Form, counted, Applying.Applicant(draft, counted), at, ct);

    public async Task<IReadOnlyList<Comparison>> RunAsync(FormDefinition form, FormData counted, Subject applicant, DateTimeOffset at, CancellationToken ct)
    {
        var results = new List<Comparison>();
        foreach (var check in form.Checks)
        {
            var (outcome, source, detail) = await AskAsync(check, counted, applicant, at, ct);
            results.Add(new Comparison(check, check.FieldIn(form), outcome, source, detail, at));
        }

        return results;
    }

    /// <summary>What keeps an application from being taken, beside its fields.</summary>
    public static IReadOnlyList<FieldError> Blocking(IEnumerable<Comparison> results) =>
        [.. results.Where(result => result.Blocks).Select(result => new FieldError(result.Field, result.Check.Message!))];

    private Task<Answer> AskAsync(DeclaredCheck check, FormData data, Subject applicant, DateTimeOffset at, CancellationToken ct) => check.Kind switch
    {
        CheckKind.NameAndNumber => NameAsync(check, data, ct),
        CheckKind.CompanyActive => ActiveAsync(check.Number(data), check.Role == PrefillQuestion.ApplicantRole, ct),
        CheckKind.NotListed => ListedAsync(check, data, CivilTime.DateOf(at), ct),
        CheckKind.MinimumAge => Task.FromResult(Age(check, data, at)),
        CheckKind.LegalRepresentative => RepresentsAsync(check, data, applicant, ct),
        CheckKind.LicenceValid => HoldsAsync(check, applicant, ct),
        _ => throw new InvalidOperationException(check.Kind.ToString()),
    };

    private async Task<Answer> NameAsync(DeclaredCheck check, FormData data, CancellationToken ct)
    {
        if (check.Number(data) is not { } number || check.NameOf(data) is not { } name)
        {
            return Answer.Nothing("人口库");
        }

        if (data[$"{check.Role}.person.idNumber"] is null)
        {
            return await registers.OrganisationAsync(number, ct) is { } organisation
                ? Answer.Of(organisation.Find(OrganisationFacts.Name) == name, organisation.RegisterName)
                : Answer.Nothing("法人库");
        }

        return await questions.NameAgreesAsync(number, name, ct) is { } agrees ? Answer.Of(agrees, "人口库") : Answer.Nothing("人口库");
    }

    private async Task<Answer> ActiveAsync(string? code, bool isApplicant, CancellationToken ct)
    {
        if (code is null || await registers.OrganisationAsync(code, ct) is not { } organisation)
        {
            return Answer.Nothing("法人库");
        }

        var status = organisation.Find(OrganisationFacts.Status);
        return status is null ? Answer.Nothing(organisation.RegisterName)
            : new Answer(status == Active ? Outcome.Agrees : Outcome.Differs, organisation.RegisterName, isApplicant && status != Active ? $"登记状态：{status}" : null);
    }

    private async Task<Answer> ListedAsync(DeclaredCheck check, FormData data, DateOnly today, CancellationToken ct)
    {
        if (check.Number(data) is not { } number || await questions.ListedAsync(check.List!, number, today, ct) is not { } listing)
        {
            return Answer.Nothing("限制名单");
        }

        return new Answer(listing.IsListed ? Outcome.Differs : Outcome.Agrees, listing.ListName, listing is { IsListed: true, Until: { } until } ? $"限制到 {until:yyyy-MM-dd}" : null);
    }

    /// <summary>From the number itself: no record is asked for an age.</summary>
    private Answer Age(DeclaredCheck check, FormData data, DateTimeOffset at)
    {
        var now = facts.At(at);
        return ResidentId.Parse(check.Number(data), now.Codes) is { IsOk: true } number
            ? Answer.Of(number.Value.BirthDate.AddYears(check.Least!.Value) <= now.Today, "公民身份号码")
            : Answer.Nothing("公民身份号码");
    }

    private async Task<Answer> RepresentsAsync(DeclaredCheck check, FormData data, Subject applicant, CancellationToken ct)
    {
        if (applicant.Kind != SubjectKind.Organisation || check.Number(data) is not { } number
            || (await registers.OrganisationAsync(applicant.Code, ct)) is not { } organisation || organisation.Find(OrganisationFacts.RepresentativeIdNumber) is not { Length: > 0 } registered)
        {
            return Answer.Nothing("法人库");
        }

        return Answer.Of(registered == number, organisation.RegisterName);
    }

    private async Task<Answer> HoldsAsync(DeclaredCheck check, Subject applicant, CancellationToken ct)
    {
        var held = (await licences.HeldByAsync(applicant, ct)).Where(licence => licence.TemplateCode == check.Template).ToList();
        return held.Count == 0 ? Answer.Nothing("电子证照库") : Answer.Of(held.Exists(licence => licence.Status == LicenceStatus.Valid), "电子证照库");
    }

    private readonly record struct Answer(Outcome Outcome, string Source, string? Detail)
    {
        public static Answer Nothing(string source) => new(Outcome.Unknown, source, null);

        public static Answer Of(bool agrees, string source) => new(agrees ? Outcome.Agrees : Outcome.Differs, source, null);
    }
}
