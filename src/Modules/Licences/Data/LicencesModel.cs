using Microsoft.EntityFrameworkCore;
using Tongban.Licences.Data.Rows;

namespace Tongban.Licences.Data;

internal static class LicencesModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<TemplateRow>().ToTable("licences_template").HasKey(row => new { row.Code, row.Version });
        model.Entity<SigningKeyRow>().ToTable("licences_signing_key").HasKey(row => row.KeyId);
        model.Entity<LicenceRow>(entity =>
        {
            entity.ToTable("licences_licence").HasKey(row => row.Id);
            entity.Property(row => row.Revision).IsConcurrencyToken();
        });
    }
}
