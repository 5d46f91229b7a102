namespace Tongban.Web.Kit;

/// <summary>One answer of a radio group, check-box group or list.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null)
{
    public Choice(string value)
        : this(value, value)
    {
    }
}
