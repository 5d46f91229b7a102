using Tongban.Kernel;
using Tongban.Organisation.Contracts;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Licences.Contracts;

/// <summary>Where a licence 电子证照 stands on a given day.</summary>
public enum LicenceStatus
{
    Valid,

    /// <summary>撤销、吊销.</summary>
    Revoked,

    /// <summary>注销.</summary>
    Cancelled,

    /// <summary>Its last day has passed 过期.</summary>
    Expired,
}

/// <summary>What a granted case asks for.</summary>
/// <param name="TemplateCode">Kind of licence, for example <c>food-business-licence</c>.</param>
/// <param name="CaseId">The case that grants it; one licence of a kind for a case.</param>
/// <param name="Issuer">The department that decided and signs.</param>
/// <param name="Holder">Who holds it; the code is a complete identity number or credit code.</param>
/// <param name="Facts">By role and element (<c>premises.premises.address</c>, the form's keys) or by element alone; lists joined with 、.</param>
/// <param name="IssuedOn">Day of the decision, civil date.</param>
/// <param name="ValidTo">The last day when the decision sets one; null: by the template.</param>
public sealed record LicenceRequest(
    string TemplateCode,
    Guid CaseId,
    Department Issuer,
    Subject Holder,
    IReadOnlyDictionary<string, string> Facts,
    DateOnly IssuedOn,
    DateOnly? ValidTo = null);

/// <param name="Identifier">Electronic licence identifier 电子证照标识 (GB/T 36904).</param>
/// <param name="Number">Licence number 证照编号, as people quote it.</param>
public sealed record IssuedLicence(Guid Id, string Identifier, string Name, string Number, DateOnly IssuedOn, DateOnly? ValidTo);

/// <summary>A licence as its holder, or a case that reuses it, sees it.</summary>
/// <param name="TypeCode">Licence type code 证照类型代码.</param>
/// <param name="Facts">By data element, complete and unmasked: whoever asks answers for showing it.</param>
public sealed record HeldLicence(
    Guid Id,
    string Identifier,
    string TemplateCode,
    string TypeCode,
    string Name,
    string Number,
    Subject Holder,
    string IssuerName,
    DateOnly IssuedOn,
    DateOnly? ValidTo,
    LicenceStatus Status,
    IReadOnlyDictionary<string, string> Facts);

public interface ILicences
{
    /// <summary>Issues and signs in the caller's transaction.</summary>
    Task<Result<IssuedLicence>> IssueAsync(Write write, LicenceRequest request, CancellationToken ct);

    /// <summary>
    /// Revokes what a case gave, in the transaction that revokes the case's decision 撤销 (Administrative Licensing Law
    /// art. 69). Licences that aren't valid any more stay as they are.
    /// </summary>
    Task RevokeOfCaseAsync(Write write, Guid caseId, string reason, CancellationToken ct);

    /// <summary>All licences of a holder, newest first, whatever their status.</summary>
    Task<IReadOnlyList<HeldLicence>> HeldByAsync(Subject holder, CancellationToken ct);

    Task<HeldLicence?> FindAsync(string identifier, CancellationToken ct);

    /// <summary>The licences that a case gave.</summary>
    Task<IReadOnlyList<IssuedLicence>> OfCaseAsync(Guid caseId, CancellationToken ct);
}

/// <summary>Payload of <c>licences.issued</c> and <c>licences.revoked</c>: no personal data; the digest anchors the licence in the record.</summary>
/// <param name="Digest">SM3 of the signed payload, hexadecimal.</param>
public sealed record LicenceEvent(
    Guid LicenceId,
    string Identifier,
    string TemplateCode,
    string Name,
    string Number,
    Guid CaseId,
    Guid IssuerId,
    string IssuerName,
    string Digest,
    DateOnly On,
    string? Reason = null);
