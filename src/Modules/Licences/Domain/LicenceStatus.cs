namespace Tongban.Licences.Domain;

/// <summary>What the issuing department says of the licence. Expiry isn't stored: it follows from the day.</summary>
internal enum LicenceStanding
{
    Valid = 0,

    /// <summary>撤销、吊销: taken back by the department, with reasons.</summary>
    Revoked = 1,

    /// <summary>注销: ended without fault, for example because the holder asked or a newer version replaced it.</summary>
    Cancelled = 2,
}
