using Tongban.Catalogue.Contracts;
using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Licences.Contracts;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;
using Tongban.Registers.Contracts;

namespace Tongban.Cases.Casework;

/// <summary>
/// What a grant brings about besides the decision: the organisation that a registration enters into the register, and the licence.
/// All of it in the transaction of the decision: there is never one without the other.
/// </summary>
internal sealed class GrantedLicence(ILicences licences, IRegisters registers, CaseForm form, IDepartments departments, Vault vault)
{
    public async Task<Result> IssueAsync(Write write, CaseRow row, CaseRecord @case, CancellationToken ct)
    {
        var facts = new Dictionary<string, string>(form.Facts(row), StringComparer.Ordinal);
        if (@case.Item.Registers is { } registration)
        {
            var entered = await EnterAsync(write, registration, facts, row.ApplicantName, ct);
            if (entered.Problem is { } refused)
                return refused;
            row.Produced = CaseJson.Write(new Dictionary<string, string> { [OrganisationFacts.CreditCode] = entered.Value[OrganisationFacts.CreditCode], [OrganisationFacts.Name] = entered.Value[OrganisationFacts.Name] });
            foreach (var (element, value) in entered.Value)
                facts[element] = value;
        }

        if (@case.Item.LicenceTemplate is not { } template)
            return Result.Ok;
        var issuer = departments.Find(row.DepartmentId) ?? throw new InvalidOperationException($"department {row.DepartmentId} is gone");
        var holder = vault.OpenApplicant(row);
        var request = new LicenceRequest(template, row.Id, issuer, holder, facts, CivilTime.DateOf(write.Operation.At));
        var issued = await licences.IssueAsync(write, request, ct);
        return issued.Problem is { } problem ? problem : Result.Ok;
    }

    /// <summary>A revoked decision leaves no valid licence behind, and no organisation that it entered.</summary>
    public async Task RevokeAsync(Write write, CaseRow row, string reason, CancellationToken ct)
    {
        if (row.Produced is { } produced && CaseJson.Read<Dictionary<string, string>>(produced).GetValueOrDefault(OrganisationFacts.CreditCode) is { } code)
        {
            await registers.CancelAsync(write, code, ct);
            row.Produced = null;
        }

        await licences.RevokeOfCaseAsync(write, row.Id, reason, ct);
    }

    private Task<Result<IReadOnlyDictionary<string, string>>> EnterAsync(Write write, ItemRegistration registration, Dictionary<string, string> facts, string applicant, CancellationToken ct)
    {
        var entered = registration.Facts.Select(fact => (fact.Key, Value: fact.Value.StartsWith('=') ? fact.Value[1..] : facts.GetValueOrDefault(fact.Value)))
            .Where(fact => fact.Value is not null).ToDictionary(fact => fact.Key, fact => fact.Value!, StringComparer.Ordinal);
        // A sole trader without a trade name goes by the owner's (个体工商户: 字号可以不起).
        entered.TryAdd(OrganisationFacts.Name, applicant);
        return registers.EnterAsync(write, registration.CodeKind, facts[registration.Place], entered, ct);
    }
}
