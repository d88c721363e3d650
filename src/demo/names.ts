const names = (list: string): string[] => list.split(' ');

/** Common French first names. */
export const firstNames = names(
  'Adèle Agathe Alban Alice Amélie Anaïs Antoine Arthur Audrey Aurélie Baptiste Basile Béatrice Benoît Camille ' +
    'Cécile Céline Charlotte Clément Colette Corentin Damien Delphine Élise Émile Étienne Fabien Florence Gaël ' +
    'Gaspard Geneviève Gilles Hélène Hugo Inès Jeanne Joël Jules Juliette Karim Léa Léon Louise Lucie Maël ' +
    'Marion Mathilde Maxime Mélanie Nadia Nathan Noé Océane Odile Pascal Paul Pauline Quentin Raphaël Rémi ' +
    'Romane Sabine Samia Sarah Simon Sofia Sylvain Théo Thibault Valentin Victor Yasmine Yves Zoé',
);

/** Common French family names. */
export const lastNames = names(
  'Aubert Bailly Barbier Baron Benoit Berger Bertin Besnard Blanchard Bonnet Boucher Bourgeois Brun Carlier ' +
    'Caron Charpentier Chevalier Collet Cordier Daniel Delattre Denis Deschamps Dufour Dumas Dupuis Durand ' +
    'Fabre Fleury Fontaine Fournier Gaillard Garnier Gauthier Gérard Germain Guérin Guillot Hamel Hubert Huet ' +
    'Jacob Joly Lacroix Lambert Langlois Lebrun Leclerc Lefèvre Lemaire Leroux Lucas Maillard Marchal Masson ' +
    'Mercier Meunier Michaud Millet Moreau Morin Noël Pelletier Perrin Picard Poirier Prévost Renaud Rivière ' +
    'Robin Rousseau Roy Sanchez Schmitt Tessier Vasseur Vidal Weber',
);
