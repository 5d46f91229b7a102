using Tongban.Platform.Security;

namespace Tongban.Forms.Contracts;

/// <summary>
/// A source of facts that are known before anybody types. A module that knows such facts registers one; it learns of the
/// parties that the session gives and never of what was typed into the form.
/// </summary>
public interface IPrefillSource
{
    /// <returns>What it knows, as it knows it: whether the form takes the value and which source goes before is decided by who asks.</returns>
    Task<IReadOnlyList<PrefillOffer>> OffersAsync(PrefillQuestion question, CancellationToken ct);
}

/// <param name="Key">Key of a field of the form that is filled in.</param>
public sealed record PrefillOffer(string Key, string Value, Provenance From);

/// <summary>What is asked of a source.</summary>
/// <param name="Fields">Fields that anybody may fill before the applicant does: neither computed nor one of several rows nor of several choices.</param>
/// <param name="Known">What the registers offered already, by key.</param>
/// <param name="Today">The civil date.</param>
public sealed record PrefillQuestion(
    FormDefinition Form, PrefillParties Parties, IReadOnlyList<FormField> Fields, FormData Known, PrefillPolicy Policy, DateOnly Today)
{
    /// <summary>Role of the one who applies.</summary>
    public const string ApplicantRole = "applicant";

    private const string MatterRole = "matter";
    private const string Address = "premises.address";

    /// <summary>What the source may fill of the applicant's own facts.</summary>
    public IEnumerable<FormField> OfApplicant => Open.Where(asked => asked.Role == ApplicantRole && Form.Role(asked.Role)?.Kind == KindOf(Parties.Applicant));

    /// <summary>What the source may fill of the application itself.</summary>
    public IEnumerable<FormField> OfMatter(string source) =>
        Open.Where(field => field.Role == MatterRole && Policy.Matter.GetValueOrDefault(source)?.Contains(field.Element.Code) == true);

    /// <summary>
    /// What may be filled about a place, given the address for which the source knows it: a company may have many places, so only
    /// where the register names the same address.
    /// </summary>
    public IEnumerable<FormField> OfPlace(string? address) => address is null ? [] : Open.Where(field =>
        Form.Role(field.Role)?.Kind == RoleKind.Place && field.Element.Code != Address && Known[$"{field.Role}.{Address}"] == address);

    // What only a register may say isn't taken from elsewhere.
    private IEnumerable<FormField> Open => Fields.Where(asked => !asked.ReadOnly);

    private static RoleKind? KindOf(Subject? subject) => subject?.Kind switch
    {
        SubjectKind.Person => RoleKind.Person,
        SubjectKind.Organisation => RoleKind.Organisation,
        _ => null,
    };
}
