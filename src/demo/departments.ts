/** What the invented chain sells. Prices are in cents; variants agree with any noun, so that labels read well. */
export interface Department {
  /** Category, the upper level of the product hierarchy. */
  family: string;
  name: string;
  nouns: readonly string[];
  variants: readonly string[];
  sizes: readonly string[];
  price: readonly [least: number, most: number];
}

/** Ranges of the house, common to every department. */
export const ranges = ['', 'bio', 'petit prix', 'de nos régions', 'format familial', 'sélection maison'];

const words = (list: string): string[] => list.split('|');
const department = (
  family: string,
  name: string,
  price: Department['price'],
  nouns: string,
  variants: string,
  sizes: string,
): Department => ({
  family,
  name,
  price,
  nouns: words(nouns),
  variants: words(variants),
  sizes: words(sizes),
});

// biome-ignore format: one department is one row of a table
export const departments: readonly [Department, ...Department[]] = [
  department('Épicerie salée', 'Pâtes, riz et semoules', [59, 420], 'Tagliatelles|Coquillettes|Farfalle|Riz long|Riz rond|Semoule|Boulgour|Quinoa', 'aux œufs|au blé dur|à cuisson rapide|aux trois couleurs|pour salade|sans gluten', '250 g|500 g|750 g|1 kg|2 kg'),
  department('Épicerie salée', 'Conserves', [69, 690], 'Haricots|Petits pois|Lentilles|Pois chiches|Maïs|Thon|Sardines|Ratatouille', 'au naturel|à l’étuvée|sans sel ajouté|à la tomate|aux aromates|à l’huile d’olive', '130 g|265 g|400 g|530 g|800 g'),
  department('Épicerie salée', 'Sauces et condiments', [79, 650], 'Moutarde|Mayonnaise|Vinaigrette|Sauce tomate|Pesto|Cornichons|Olives|Vinaigre', 'à l’ancienne|au basilic|aux herbes|au citron|à l’ail|sans sucre ajouté', '20 cl|35 cl|190 g|370 g|700 g'),
  department('Épicerie sucrée', 'Biscuits et gâteaux', [89, 540], 'Sablés|Galettes|Madeleines|Cookies|Gaufrettes|Quatre-quarts|Boudoirs|Pain d’épices', 'pur beurre|au chocolat|au citron|à la vanille|aux amandes|à la framboise', '125 g|200 g|300 g|500 g'),
  department('Épicerie sucrée', 'Chocolats et confiseries', [99, 890], 'Tablette de chocolat|Pralinés|Caramels|Nougat|Pâtes de fruits|Dragées|Guimauves|Bonbons', 'au lait|aux noisettes|à l’orange|à la menthe|fleur de sel|sans sucre', '80 g|100 g|180 g|250 g|400 g'),
  department('Épicerie sucrée', 'Petit déjeuner', [119, 790], 'Confiture|Miel|Muesli|Flocons d’avoine|Pâte à tartiner|Céréales|Biscottes|Compote', 'à l’abricot|aux fruits rouges|aux noix|nature|de montagne|au cacao', '250 g|370 g|500 g|750 g'),
  department('Boissons', 'Eaux et jus', [49, 480], 'Eau plate|Eau gazeuse|Jus de pomme|Jus d’orange|Nectar|Limonade|Sirop|Thé glacé', 'nature|au citron|à la pêche|sans sucre ajouté|à la menthe|aux fruits rouges', '33 cl|50 cl|1 l|1,5 l|6 x 1,5 l'),
  department('Boissons', 'Cafés et thés', [149, 1290], 'Café moulu|Café en grains|Café en dosettes|Thé noir|Thé vert|Tisane|Infusion|Chicorée', 'à la vanille|à la verveine|à la bergamote|aux épices|du matin|du soir', '20 sachets|50 sachets|250 g|500 g|1 kg'),
  department('Boissons', 'Cave', [249, 3990], 'Vin rouge|Vin blanc|Vin rosé|Cidre|Bière blonde|Bière ambrée|Crémant|Porto', 'de garde|de propriété|du terroir|de fête|du domaine|à partager', '33 cl|37,5 cl|75 cl|3 l'),
  department('Frais', 'Crémerie', [65, 590], 'Lait|Crème|Yaourts|Fromage blanc|Faisselle|Crème dessert|Lait fermenté|Petits-suisses', 'nature|à la vanille|de brebis|de la ferme|sans lactose|à la fraise', '25 cl|250 g|500 g|1 l|x 4|x 12'),
  department('Frais', 'Fromages', [159, 1490], 'Comté|Tomme|Camembert|Brie|Roquefort|Cantal|Chèvre|Reblochon', 'au lait cru|en tranches|en copeaux|à la coupe|de caractère|d’alpage', '125 g|200 g|250 g|400 g'),
  department('Frais', 'Charcuterie et traiteur', [139, 1190], 'Jambon|Saucisson|Rosette|Rillettes|Pâté|Taboulé|Quiche|Lasagnes', 'à l’ancienne|de campagne|à teneur réduite en sel|aux herbes|aux olives|au poivre', '100 g|150 g|300 g|600 g'),
  department('Marché', 'Fruits', [89, 690], 'Pommes|Poires|Abricots|Pêches|Melon|Raisin|Fraises|Bananes', 'de saison|du verger|à croquer|pour tarte|de Provence|en barquette', 'la pièce|500 g|1 kg|2 kg'),
  department('Marché', 'Légumes', [69, 590], 'Tomates|Courgettes|Carottes|Pommes de terre|Aubergines|Salade|Poireaux|Haricots', 'de plein champ|de saison|pour ratatouille|pour potage|en botte|en barquette', 'la pièce|500 g|1 kg|2,5 kg'),
  department('Marché', 'Boucherie et volaille', [289, 2990], 'Steaks hachés|Rôti de porc|Escalopes|Poulet|Côtes d’agneau|Bavette|Saucisses|Pintade', 'à griller|à rôtir|aux herbes|de la ferme|en marinade|à mijoter', '250 g|400 g|800 g|1,2 kg'),
  department('Marché', 'Poissonnerie', [349, 2790], 'Saumon|Cabillaud|Truite|Maquereau|Lieu|Merlu|Thon|Sardines', 'en filet|en darnes|à la provençale|de Bretagne|sans arêtes|au court-bouillon', '140 g|300 g|500 g|1 kg'),
  department('Marché', 'Boulangerie', [55, 490], 'Baguette|Pain|Brioche|Croissants|Pains au lait|Pain de mie|Ficelle|Chouquettes', 'aux céréales|au levain|pur beurre|sur pierre|à la farine complète|nature', 'la pièce|x 4|x 8|400 g'),
  department('Surgelés', 'Plats et légumes surgelés', [149, 990], 'Épinards|Haricots verts|Frites|Poêlée|Pizza|Gratin|Parmentier|Nems', 'à la crème|du jardin|au four|aux champignons|à la provençale|à poêler', '300 g|450 g|750 g|1 kg'),
  department('Surgelés', 'Glaces', [199, 890], 'Cônes|Bâtonnets|Sorbet|Crème glacée|Bûche|Vacherin|Esquimaux|Profiteroles', 'à la vanille|au chocolat|à la fraise|au café|au citron|à la pistache', 'x 4|x 6|500 ml|1 l'),
  department('Maison', 'Hygiène et beauté', [119, 1690], 'Savon|Gel douche|Shampooing|Dentifrice|Déodorant|Crème pour les mains|Lait corporel|Mousse à raser', 'à l’amande|à la lavande|pour peaux sensibles|sans parfum|au karité|à la menthe', '50 ml|75 ml|250 ml|500 ml'),
  department('Maison', 'Entretien', [129, 1590], 'Lessive|Liquide vaisselle|Nettoyant sol|Vinaigre ménager|Adoucissant|Gel lave-vaisselle|Détachant|Nettoyant vitres', 'au citron|au savon noir|sans parfum|à la lavande|au bicarbonate|en recharge', '500 ml|1 l|1,5 l|3 l'),
  department('Maison', 'Bébé', [139, 1690], 'Petits pots|Céréales|Compote|Lait en poudre|Purée|Biscuits|Dessert lacté|Soupe', 'premier âge|deuxième âge|à la carotte|à la poire|à la vanille|du soir', '2 x 130 g|190 g|400 g|800 g'),
  department('Maison', 'Animalerie', [79, 2990], 'Croquettes|Terrine|Friandises|Bouchées|Pâtée|Biscuits|Mousse|Os à mâcher', 'au poulet|au saumon|pour chat adulte|pour chien adulte|aux légumes|au bœuf', '85 g|400 g|2 kg|8 kg'),
  department('Maison', 'Bazar et cuisine', [299, 7990], 'Poêle|Casserole|Saladier|Plateau|Passoire|Faitout|Moule à tarte|Boîtes de conservation', 'en inox|en fonte|en verre|à motifs|tous usages|à poignées', 'petit modèle|moyen modèle|grand modèle|lot de 3'),
];
