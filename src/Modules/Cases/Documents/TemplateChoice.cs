namespace Tongban.Cases.Documents;

/// <summary>Which template a document is written with.</summary>
internal static class TemplateChoice
{
    /// <summary>The newest version made for the item's type, else the newest for any type.</summary>
    /// <exception cref="InvalidOperationException">No template of that kind: every act's kind has one, a test holds that.</exception>
    public static DocumentTemplate For(this IEnumerable<DocumentTemplate> templates, string kind, string itemType) =>
        templates.Where(template => template.IsFor(kind, itemType))
            .OrderByDescending(template => template.ItemTypes is not null)
            .ThenByDescending(template => template.Version)
            .FirstOrDefault() ?? throw new InvalidOperationException($"no document template of kind {kind} for item type {itemType}");
}
