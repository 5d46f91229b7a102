using Tongban.Cases.Data;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Licences.Contracts;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Cryptography;
using Tongban.Platform.Data;

namespace Tongban.Cases.Casework;

/// <summary>The licence that a grant gives, issued in the transaction of the decision: there is never one without the other.</summary>
internal sealed class GrantedLicence(ILicences licences, CaseForm form, IDepartments departments, Vault vault)
{
    public async Task<Result> IssueAsync(Write write, CaseRow row, CaseRecord @case, CancellationToken ct)
    {
        if (@case.Item.LicenceTemplate is not { } template)
            return Result.Ok;
        var issuer = departments.Find(row.DepartmentId) ?? throw new InvalidOperationException($"department {row.DepartmentId} is gone");
        var holder = vault.OpenApplicant(row);
        var request = new LicenceRequest(template, row.Id, issuer, holder, form.Facts(row), CivilTime.DateOf(write.Operation.At));
        var issued = await licences.IssueAsync(write, request, ct);
        return issued.Problem is { } problem ? problem : Result.Ok;
    }

    /// <summary>A revoked decision leaves no valid licence behind.</summary>
    public Task RevokeAsync(Write write, CaseRow row, string reason, CancellationToken ct) => licences.RevokeOfCaseAsync(write, row.Id, reason, ct);
}
