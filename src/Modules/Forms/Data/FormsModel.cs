using Microsoft.EntityFrameworkCore;

namespace Tongban.Forms.Data;

internal static class FormsModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ElementRow>().ToTable("forms_element").HasKey(row => row.Code);
        model.Entity<DefinitionRow>().ToTable("forms_definition").HasKey(row => new { row.Code, row.Version });
        model.Entity<DraftRow>(entity =>
        {
            entity.ToTable("forms_draft").HasKey(row => row.Id);
            entity.Property(row => row.Revision).IsConcurrencyToken();
        });
        model.Entity<PrefillPolicyRow>().ToTable("forms_prefill_policy").HasKey(row => row.Version);
    }
}
