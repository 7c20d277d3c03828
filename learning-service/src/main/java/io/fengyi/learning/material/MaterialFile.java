package io.fengyi.learning.material;

/**
 * A material as its door shows it.
 *
 * @param stock copies that are left
 */
public record MaterialFile(String id, String title, MaterialKind kind, String area, long stock) {

    static MaterialFile of(Material material, long stock) {
        return new MaterialFile(material.id(), material.title(), material.kind(), material.area(), stock);
    }
}
