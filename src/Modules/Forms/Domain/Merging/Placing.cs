using Tongban.Forms.Contracts;

namespace Tongban.Forms.Domain.Merging;

/// <summary>Where the facts of a part stand in the matter, and back.</summary>
internal static class Placing
{
    private const string Delivery = "delivery.";
    private const string Matter = "matter";

    public static string Of(MergePart part, string role, string element) =>
        part.Roles.GetValueOrDefault($"{role}.{element}") ?? Of(part, role, IsOfTheWhole(role, element));

    /// <summary>Where a role as a whole goes.</summary>
    public static string Of(MergePart part, string role) => Of(part, role, false);

    /// <summary>A key of the part as a key of the matter; null when the part has no such fact.</summary>
    public static string? Key(MergePart part, string key) => part.Form.Field(key) is { } field
        ? FormKey.Of(Of(part, field.Role, field.Element.Code), field.Row, field.Element.Code)
        : null;

    public static FormData Into(MergePart part, FormData own) => own.Rename(key => Key(part, key));

    public static FormData Back(MergePart part, FormData answers)
    {
        var back = part.Form.Fields.ToDictionary(field => FormKey.Of(Of(part, field.Role, field.Element.Code), null, field.Element.Code), field => field.Key, StringComparer.Ordinal);
        return answers.Rename(key => FormKey.Split(key) is { } row
            ? back.GetValueOrDefault($"{row.Role}.{row.Element}") is { } own ? FormKey.Of(own[..own.IndexOf('.', StringComparison.Ordinal)], row.Index, row.Element) : null
            : back.GetValueOrDefault(key));
    }

    private static string Of(MergePart part, string role, bool ofTheWhole) => part.Roles.GetValueOrDefault(role)
        ?? (ofTheWhole || part.Form.Role(role)?.Kind != RoleKind.Matter ? role : role + Pascal(part.Code));

    // Who applies and where the results go is said once for the whole matter.
    private static bool IsOfTheWhole(string role, string element) => role == Matter
        && (element.StartsWith(Delivery, StringComparison.Ordinal) || $"{role}.{element}" == ApplyingAs.Key);

    private static string Pascal(string code) => string.Concat(code.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
