using Tongban.Forms.Contracts;

namespace Tongban.Forms.Domain;

/// <summary>What a rule may speak of where it stands.</summary>
/// <param name="Known">The fields that are answered by then.</param>
/// <param name="Role">The role of the field that the rule stands at; if it is repeated, its name means the present row.</param>
internal sealed record Scope(FormSource Form, IReadOnlyList<FieldSource> Known, string? Role)
{
    public bool Knows(string path) => path == "today"
        || Known.Any(field => field.Key == path && (field.Role == Role || !Form.Repeats(field.Role)))
        || Form.Repeats(path) && path != Role && Known.Any(field => field.Role == path)
        || path.Split('.') is ["derived", var one, var fact] && !Form.Repeats(one) && IsDerived(one, fact)
        || path.Split('.') is [var row, "derived", var name] && row == Role && Form.Repeats(row) && IsDerived(row, name);

    private bool IsDerived(string role, string name) => Derived.Names.Contains(name)
        && Known.Any(field => field.Role == role && field.Element is "person.idNumber" or "person.birthDate")
        && Form.Roles.Any(found => found.Code == role);
}
